import { channelStory } from './channel-story.ts';
import { readerStory } from './reader-story.ts';
import { openSlackPlace } from './slack-place.ts';

channelStory('Slack in Socket Mode', () => openSlackPlace());
channelStory('Slack over signed requests', () => openSlackPlace({ http: true }));
readerStory('Slack', () => openSlackPlace());
