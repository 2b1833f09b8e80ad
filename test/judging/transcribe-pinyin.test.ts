import { describe, expect, it } from 'vitest';
import { transcribed } from '../../src/judging/transcribe-pinyin.ts';

describe('Pinyin in other alphabets', () => {
  it.each([
    ['lin', 'линь', '린'],
    ['junyang', 'цзюньян', '쥔양'],
    ['zhou', 'чжоу', '저우'],
    ['jingren', 'цзинжэнь', '징런'],
    ['hao', 'хао', '하오'],
    ['wu', 'у', '우'],
    ['yongming', 'юнмин', '융밍'],
    ['hui', 'хуэй', '후이'],
    ['shen', 'шэнь', '선'],
    ['yichuan', 'ичуань', '이촨'],
    ['siqi', 'сыци', '쓰치'],
    ['xiang', 'сян', '샹'],
    ['wei', 'вэй', '웨이'],
    ['yuan', 'юань', '위안'],
    ['jiang', 'цзян', '장'],
    ['guo', 'го', '궈'],
    ['lv', 'люй', '뤼'],
  ])('%s is %s and %s', (pinyin, cyrillic, hangul) => {
    expect(transcribed(pinyin)).toEqual({ cyrillic, hangul });
  });

  it.each(['wernicke', 'smith', 'vx', 'q'])('%s is no Pinyin', (word) => {
    expect(transcribed(word)).toBeNull();
  });
});
