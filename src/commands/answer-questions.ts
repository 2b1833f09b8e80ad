import type { CommandRequest, Inbound } from '../chat/chat-adapter.ts';
import { createTimeFormat } from '../lib/format-time.ts';
import type { Logger } from '../lib/logger.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { createAskingPace } from './asking-pace.ts';
import type { CommandDeps } from './command.ts';
import { askedTooOften, type DispatchDeps, dispatch, dispatchJson, type JsonAnswer } from './dispatch.ts';
import { suggest } from './suggest.ts';

/** What every question is answered from, whoever asks. */
export interface QuestionDeps extends Omit<DispatchDeps, 'asked' | 'reportError'> {
  readonly log: Logger;
  /** Of who runs a command on the machine. */
  readonly language: ReaderLanguage;
}

/** Answers what is asked, on platforms and from the command line. */
export interface Questions extends Pick<Inbound, 'suggest'> {
  /** One that came from a platform; never throws. */
  command(request: CommandRequest): Promise<ChatMessage>;
  answer(text: string): Promise<ChatMessage>;
  answerJson(text: string): Promise<JsonAnswer>;
}

/** The pace of asking is kept here, so that no adapter can forget it. */
export function createQuestions({ log, language, ...deps }: QuestionDeps): Questions {
  const questionsOf = (asked: CommandDeps['asked']): DispatchDeps => ({
    ...deps,
    asked,
    formatTime: asked.asker.timezone === null ? deps.formatTime : createTimeFormat(asked.asker.timezone),
    reportError: (error, context) => log.error({ err: error, ...context }, 'command failed'),
  });
  const pace = createAskingPace(deps.clock);
  return {
    command: async ({ text, ...asked }) => {
      const { platform, id } = asked.asker.self;
      // Whoever types into the terminal runs the bot.
      const wait = platform === 'terminal' ? 0 : pace(`${platform} ${id}`);
      return wait > 0 ? askedTooOften(wait, questionsOf(asked)) : dispatch(text, questionsOf(asked));
    },
    suggest: (request) =>
      suggest(request, deps).catch((error: unknown) => {
        log.error({ err: error, kind: request.kind }, 'nothing could be suggested');
        return [];
      }),
    answer: (text) => dispatch(text, questionsOf(fromTheCommandLine(language))),
    answerJson: (text) => dispatchJson(text, questionsOf(fromTheCommandLine(language))),
  };
}

/** Who can run commands on the machine operates the bot. */
function fromTheCommandLine(language: ReaderLanguage): CommandDeps['asked'] {
  const self = { platform: 'terminal', id: 'terminal' } as const;
  return {
    destination: self,
    asker: { self, language, timezone: null, mayManage: true, isOperator: true },
    audience: 'asker',
  };
}
