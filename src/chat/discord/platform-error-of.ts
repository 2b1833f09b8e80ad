import { DiscordAPIError } from 'discord.js';
import { messageOf } from '../../lib/errors.ts';
import { PlatformError } from '../platform-error.ts';

/**
 * Puts into words what keeps Discord from being opened or asked: the failure of a request, or of the gateway as its client words it
 * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
 */
export function platformErrorOf(error: unknown, apiUrl: string): PlatformError {
  if (error instanceof PlatformError) return error;
  const text = messageOf(error);
  const options = { cause: error };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  if (status === 401 || code === 'TokenInvalid' || /authentication failed/i.test(text)) {
    const message =
      'Discord refuses the bot token. Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into .env.';
    return new PlatformError('token-refused', message, options);
  }
  if (/(?:disallowed|invalid) intents/i.test(text)) {
    const message =
      'Discord refuses the intent "Guilds", which every bot may have. Look for restrictions of the application at https://discord.com/developers/applications.';
    return new PlatformError('intent-refused', message, options);
  }
  if (code === 10004 || code === 50001) {
    const message =
      'The bot is not in that server, or was invited without its commands. Invite it with the install link first, and check the number of the server.';
    return new PlatformError('scope-missing', message, options);
  }
  const message = `Discord cannot be reached at ${apiUrl}: ${text}. Check the network, and https://discordstatus.com.`;
  return new PlatformError('unreachable', message, options);
}
