import type { Command } from './command.ts';
import { feedback } from './feedback.ts';
import { feeds } from './feeds.ts';
import { createHelp } from './help.ts';
import { latest } from './latest.ts';
import { mute } from './mute.ts';
import { person } from './person.ts';
import { preview } from './preview.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { timeline } from './timeline.ts';
import { unsubscribe } from './unsubscribe.ts';
import { whoJoined } from './who-joined.ts';
import { whoLeads } from './who-leads.ts';
import { whoLeft } from './who-left.ts';
import { why } from './why.ts';

const questions: readonly Command[] = [
  whoLeft,
  whoJoined,
  whoLeads,
  timeline,
  latest,
  person,
  story,
  sources,
  why,
  subscribe,
  unsubscribe,
  subscriptions,
  preview,
  mute,
  feeds,
  status,
];

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [...questions, createHelp(questions), feedback];
