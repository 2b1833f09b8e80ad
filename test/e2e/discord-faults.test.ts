import { openDiscordPlace } from './discord-place.ts';
import { platformFaults } from './platform-faults.ts';

platformFaults('Discord', () => openDiscordPlace());
