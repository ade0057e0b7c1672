import { expect, test } from 'vitest';
import { romanisePlace } from '../../src/build/romanise-place.ts';

test.each([['郑州', 'Zhengzhou'], ['西安', "Xi'an"], ['吉安', "Ji'an"], ['重庆', 'Chongqing'], ['厦门', 'Xiamen'], ['吕梁', 'Lüliang'], ['六安', "Lu'an"]])('%s is written in pinyin, with an apostrophe before a vowel', (name, english) => { expect(romanisePlace(name)).toBe(english); });
test.each([['呼和浩特', 'Hohhot'], ['陕西', 'Shaanxi'], ['内蒙古', 'Inner Mongolia'], ['内蒙古自治区', 'Inner Mongolia'], ['哈尔滨市', 'Harbin']])('%s has an English name of its own', (name, english) => { expect(romanisePlace(name)).toBe(english); });
test.each([['苏州市', 'Suzhou'], ['山东省', 'Shandong'], ['云县', 'Yunxian']])('%s: what says city or province is left out, but never so that one sign is left', (name, english) => { expect(romanisePlace(name)).toBe(english); });
test('a name without Chinese characters stays as it is', () => { expect(romanisePlace('München')).toBe('München'); });
