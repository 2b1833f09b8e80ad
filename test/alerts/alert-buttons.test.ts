import { describe, expect, it } from 'vitest';
import { composeAlert } from '../../src/alerts/compose-message.ts';
import { type Button, LONGEST_COMMAND } from '../../src/model/chat-message.ts';
import { aStory, wording } from './samples.ts';

function buttonsOf(id: string, language: 'en' | 'zh' = 'en'): readonly Button[] {
  const { blocks } = composeAlert(aStory({ id }), [], wording, language);
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.buttons : []));
}

describe('the buttons of an alert', () => {
  it('ask for sources and timeline, mute, and say that it should not have come', () => {
    expect(buttonsOf('wei-ming-departed')).toEqual([
      { label: 'Sources', command: 'sources wei-ming-departed' },
      { label: 'Timeline', command: 'timeline story:wei-ming-departed' },
      { label: 'Mute story', command: 'mute wei-ming-departed 7d' },
      { label: 'Not relevant', command: 'feedback not-relevant wei-ming-departed' },
      { label: 'Duplicate', command: 'feedback duplicate wei-ming-departed' },
    ]);
  });

  it('have the same commands for readers of Chinese', () => {
    const commands = (language: 'en' | 'zh') => buttonsOf('wei-ming-departed', language).map(({ command }) => command);
    expect(commands('zh')).toEqual(commands('en'));
    for (const { label } of buttonsOf('wei-ming-departed', 'zh')) expect(label).toMatch(/^\p{Script=Han}+$/u);
  });

  it('are left out where the id makes their command too long for a platform', () => {
    const labels = (length: number) => buttonsOf('x'.repeat(length)).map(({ label }) => label);
    expect(labels(68)).toHaveLength(5);
    expect(labels(69)).toEqual(['Sources', 'Timeline', 'Mute story', 'Duplicate']);
    expect(labels(82)).toEqual(['Sources', 'Mute story']);
    expect(labels(83)).toEqual([]);
    expect(buttonsOf('x'.repeat(70)).every(({ command }) => command.length <= LONGEST_COMMAND)).toBe(true);
  });
});
