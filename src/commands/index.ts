import type { Command } from './command.ts';
import { createHelp } from './help.ts';
import { latest } from './latest.ts';
import { person } from './person.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { timeline } from './timeline.ts';
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
  status,
];

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [...questions, createHelp(questions)];
