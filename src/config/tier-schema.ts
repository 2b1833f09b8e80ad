import { z } from 'zod';
import { TIERS } from '../model/article.ts';

/** How near an outlet stands to the fact, as every file that names an outlet has it. */
export const TierSchema = z
  .enum(TIERS)
  .describe('How near the outlet stands to the fact; primary is an outlet of the subject itself.');
