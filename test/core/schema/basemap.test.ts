import { describe, expect, it } from 'vitest';
import { readBasemapSource } from '../../../src/core/schema/basemap.ts';

describe('the basemap of the settings', () => {
  it.each([
    ['basemap.pmtiles', { kind: 'file', name: 'basemap.pmtiles' }], [' 棠川底图.PMTiles ', { kind: 'file', name: '棠川底图.PMTiles' }],
    ['https://tiles.example.gov.cn/{z}/{x}/{y}.png?tk=abc', { kind: 'tiles', template: 'https://tiles.example.gov.cn/{z}/{x}/{y}.png?tk=abc', host: 'https://tiles.example.gov.cn' }],
  ])('%s is one', (text, source) => { expect(readBasemapSource(text)).toEqual(source); });

  it.each(['basemap.png', '../secret.pmtiles', 'maps/a.pmtiles', 'http://a.example/{z}/{x}/{y}.png', 'https://a.example/{z}/{x}.png', 'https://a.example/tiles', 'javascript:{z}{x}{y}', 'https://{z}.example/{x}/{y}', "https://a.example;script-src'/{z}/{x}/{y}", 'https://me@a.example/{z}/{x}/{y}', ''])('%s is none', text => {
    expect(readBasemapSource(text)).toBeUndefined();
  });
});
