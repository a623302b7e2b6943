import { describe, expect, test } from 'vitest';
import { graphemes, mastodon, threads, xWeight } from '../../src/channels/rulers.ts';

describe('rulers', () => {
  test.each([
    ['plain text', 'Info gangguan', 13],
    ['a dash weighs one', '01.00–04.00', 11],
    ['a Chinese letter weighs two', '你好', 4],
    ['an emoji sequence weighs two', '👨‍👩‍👧', 2],
    ['decomposed letters are composed first', 'e\u0301', 1],
    ['a link weighs 23', 'lihat https://example.com/a/very/long/path?x=1 ya', 6 + 23 + 3],
    ['a bare public domain weighs 23', 'status.contoh.co.id', 23],
    ['a bare two-label country domain is no link', 'contoh.id', 9],
    ['with a path it is one', 'contoh.id/g1', 23],
    ['a domain that is not public counts as it is', 'status.contohtel.example', 24],
    ['a full stop without a space makes no link', 'selesai.Kami', 12],
  ])('X: %s', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
  });

  test('Bluesky counts graphemes', () => {
    expect(graphemes('👨‍👩‍👧 e\u0301')).toBe(3);
  });

  test('Mastodon counts a link as 23 and leaves the host of a mention out', () => {
    expect(mastodon('https://example.com/abc')).toBe(23);
    expect(mastodon('@budi@contoh.example halo')).toBe(10);
  });

  test('Threads counts an emoji by its bytes', () => {
    expect(threads('a🔥')).toBe(5);
  });
});
