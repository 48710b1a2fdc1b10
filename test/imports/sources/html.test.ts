import { readHtml } from '../../../src/imports/sources/html-source';
import { contentsOf } from './grid-texts';

it('reads the caption of a table before it', () => {
  expect(contentsOf(readHtml('<table><caption>表</caption><tr><td>a<td>1</table>'))).toEqual([
    '表',
    [['a', '1']],
  ]);
});

it('ends cells that reach down as far as they may with their part of the table', () => {
  const head = (rows: number): string => `<thead><tr><th rowspan=${rows}>a<th>b</thead>`;
  const body = '<tbody><tr><td>c<td>1</tbody>';
  expect(contentsOf(readHtml(`<table>${head(0)}${body}</table><table>${head(2)}<tr><td>1</table>`))).toEqual([
    [
      ['a', 'b'],
      ['c', '1'],
    ],
    [
      ['a', 'b'],
      ['a', '1'],
    ],
  ]);
});

it('takes the number of a note at a figure for no digit of it', () => {
  const page =
    '<table><tr><td>42<sup>1</sup><td>3<a><sup>[2]</sup></a><td>4<sup>%</sup><td>m<sup>2</sup></table>';
  expect(contentsOf(readHtml(page))).toEqual([[['42', '3', '4%', 'm2']]]);
});

it('leaves out notes and comments that Word puts into a page, and what refers to them', () => {
  const notes = ['comment-list', 'footnote-list'].map(
    (list) => `<div style='mso-element:${list}'><p>注</p></div>`,
  );
  const cell = `42<a href="#_msocom_1">[U1]</a><a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>`;
  expect(contentsOf(readHtml(`<table><tr><td>a<td>${cell}</table>${notes.join('')}`))).toEqual([
    [['a', '42']],
  ]);
});

it('leaves out what was taken away, comments on cells, how words are pronounced, and hidden parts', () => {
  const cell = '<td><comment>注</comment>4<del>5</del>6 <ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>';
  const hidden = '<tbody style="display: none"><tr><td>x</tbody>';
  expect(contentsOf(readHtml(`<table>${hidden}<tr>${cell}</table>`))).toEqual([[['46 字']]]);
});
