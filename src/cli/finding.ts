/** One thing that `doctor` looked at. `advice` says what to do where it is not well. */
export interface Finding {
  readonly state: 'well' | 'worth a look' | 'broken';
  readonly what: string;
  readonly advice?: string;
}
