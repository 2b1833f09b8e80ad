import { channelStory } from './channel-story.ts';
import { openDiscordPlace } from './discord-place.ts';
import { readerStory } from './reader-story.ts';

channelStory('Discord', () => openDiscordPlace());
readerStory('Discord', () => openDiscordPlace());
