import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv-text.js';

const text = '姓名,手机号\r\n张三,13800000001\r\n';
const utf16 = (swapped: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).map((_, i, all) => all[swapped ? i ^ 1 : i]!),
  );
/** 姓名,手机号 and 张三,13800000001 as Excel in China saves them. */
const gbk = Uint8Array.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x0d, 0x0a],
  ...[0xd5, 0xc5, 0xc8, 0xfd],
  ...[...',13800000001\r\n'].map((letter) => letter.charCodeAt(0)),
]);
const utf8 = new TextEncoder().encode(text);

describe('csvText', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['GBK', gbk],
    ['UTF-16 of Windows', Uint8Array.from([0xff, 0xfe, ...utf16(false)])],
    ['UTF-16 the other way round', Uint8Array.from([0xfe, 0xff, ...utf16(true)])],
    ['UTF-16 without its mark', utf16(false)],
  ])('reads %s', (_, bytes) => expect(csvText(bytes)).toBe(text));

  it('reads rare characters that only GB18030 has', () => {
    // 𠮷 (U+20BB7) has four bytes.
    expect(csvText(Uint8Array.from([0x95, 0x34, 0xb2, 0x35]))).toBe('\u{20bb7}');
  });
});
