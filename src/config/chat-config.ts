import { z } from 'zod';
import { isTimezone } from '../lib/zoned-time.ts';

/** Ids as the platforms print them: letters and digits of Slack, digits of Discord. */
const slackId = z
  .string()
  .regex(/^([A-Z0-9]{2,24}\/)?[A-Z0-9]{2,24}$/, 'write an id of Slack such as U012ABCDEF, or T012ABCDEF/U012ABCDEF');
const discordId = z.string().regex(/^\d{5,24}$/, 'write an id of Discord, digits in quotes');

/** `config/chat.yaml`: who operates the bot, and who may change what channels are told. Every key may be left out, and the file too. */
export const ChatConfig = z.strictObject({
  operators: z
    .strictObject({
      slack: z
        .array(slackId)
        .default([])
        .describe('Members of Slack who operate the bot: they may use the command `feeds`.'),
      discord: z.array(discordId).default([]).describe('Users of Discord who operate the bot.'),
    })
    .default({ slack: [], discord: [] }),
  operatorsChannel: z
    .strictObject({
      slack: slackId
        .nullable()
        .default(null)
        .describe(
          'Channel that hears of feeds that fail or fall silent; with many workspaces its id stands behind that of its workspace: T012ABCDEF/C012ABCDEF.',
        ),
      discord: discordId.nullable().default(null).describe('The same on Discord.'),
    })
    .default({ slack: null, discord: null }),
  subscribers: z
    .strictObject({
      slackAdminsOnly: z
        .boolean()
        .default(false)
        .describe('True: only admins and owners of the workspace subscribe channels; false: every member.'),
      discordRole: discordId
        .nullable()
        .default(null)
        .describe('Role whose members subscribe channels, beside those who may manage the server.'),
    })
    .default({ slackAdminsOnly: false, discordRole: null }),
  notices: z
    .strictObject({
      failuresInRow: z
        .number()
        .int()
        .positive()
        .default(5)
        .describe('Failed checks in a row after which the operators are told of a feed.'),
      silentDays: z
        .number()
        .int()
        .positive()
        .default(30)
        .describe(
          'Days without a new entry after which a feed counts as fallen silent, where too few of its entries are dated to know its own rhythm.',
        ),
      remindHours: z
        .number()
        .int()
        .positive()
        .default(24)
        .describe('Hours after which they are told again while it goes on.'),
    })
    .default({ failuresInRow: 5, silentDays: 30, remindHours: 24 }),
  timezone: z
    .string()
    .refine(isTimezone, 'write an IANA name such as Europe/Berlin')
    .default('UTC')
    .describe('Time zone of whoever subscribes, where their platform tells none: for digests and quiet hours.'),
});
export type ChatConfig = z.infer<typeof ChatConfig>;
