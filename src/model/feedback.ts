/** What people may say of a story's message. */
export const FEEDBACK_KINDS = ['not-relevant', 'duplicate'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** One press of a button under a message: a labelled example. Key: `<storyId>|<by>|<kind>`, so that a press again is the same one. */
export interface Feedback {
  readonly kind: FeedbackKind;
  readonly storyId: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Key of the person's own destination. */
  readonly by: string;
  /** Key of the destination where the message stands. */
  readonly where: string;
}
