import { describe, expect, it } from 'vitest';
import { samePerson, soundsOf } from '../../src/judging/alike-names.ts';

const MET = '2026-05-01T08:00:00.000Z';

describe('names that sound alike', () => {
  it.each([
    ['shen-yichen', 'shen-yicheng'],
    ['shen-yuanzhe', 'shen-yuanze'],
    ['kavya-raghunathan', 'raghunathan-kavya'],
    ['raghunathan-kavya', 'kavya-raghunatan'],
    ['shen-yichuan', 'ичуань-шэнь'],
    ['zhou-wei', 'чжоу-вэи'],
    ['jiang-yuchen', 'юичэнь-цзян'],
    ['seunghyun-baek', 'paik-seung-hyun'],
    ['tan-weijie', 'chen-weijie'],
    ['kwek-jianhui', 'guo-jianhui'],
  ])('%s and %s are kept under one sound', (left, right) => {
    expect(soundsOf(left).some((sound) => soundsOf(right).includes(sound))).toBe(true);
  });

  it.each([
    ['shen-yichen', 'chen-yichen'],
    ['zhou-jingren', 'zhou-jingran'],
    ['li-kaixin', 'li-kaixuan'],
    ['tan-weijie', 'zhang-weijie'],
    ['tang-lanying', 'deng-lanying'],
  ])('%s and %s are not', (left, right) => {
    expect(soundsOf(left).some((sound) => soundsOf(right).includes(sound))).toBe(false);
  });

  it('a short name has no sound, being like too many others', () => {
    expect(soundsOf('lee-kim')).toEqual([]);
    expect(soundsOf('wang-hao')).not.toContain('wang|hao');
  });

  it.each([
    ['lin-wang', 'лин-вань'],
    ['shen-yichuan', 'ичэн-шэнь'],
  ])('%s is not %s in Russian, with the same letters or nearly so', (left, right) => {
    expect(soundsOf(left).some((sound) => soundsOf(right).includes(sound))).toBe(false);
  });

  it('somebody kept under two of the sounds is still one person', () => {
    const met = { key: 'шэнь-ичуань', met: MET };
    expect(samePerson('shen-yichuan', MET, [met, met])).toBe('шэнь-ичуань');
  });

  it('a Chinese name means who was first met within a month, and nobody met long ago', () => {
    const alike = [{ key: 'shen-yichen', met: MET }];
    expect(samePerson('shen-yicheng', '2026-05-20T08:00:00.000Z', alike)).toBe('shen-yichen');
    expect(samePerson('shen-yicheng', '2026-08-20T08:00:00.000Z', alike)).toBeNull();
  });

  it('another name means who is spelt nearly so, at any time', () => {
    const alike = [{ key: 'raghunathan-kavya', met: MET }];
    expect(samePerson('kavya-raghunatan', '2027-05-20T08:00:00.000Z', alike)).toBe('raghunathan-kavya');
    expect(samePerson('raghanathen-kaviyah', '2026-05-20T08:00:00.000Z', alike)).toBeNull();
  });

  it('nobody is meant where two may be', () => {
    const alike = [
      { key: 'shen-yichen', met: MET },
      { key: 'shen-yizhen', met: MET },
    ];
    expect(samePerson('shen-yicheng', MET, alike)).toBeNull();
  });
});
