import { expect, it } from 'vitest';
import { footerTemplate, headerTemplate } from '../../../main/shell/print-templates.ts';

const texts = { title: 'Wettbewerb <img src=x onerror="alert(1)"> & Co.', footer: "Quittung 'ABCD EFGH'" };

it('puts a title from a bundle on the page as text, never as markup', () => {
  expect(headerTemplate(texts)).toContain('Wettbewerb &lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co.');
  expect(headerTemplate(texts)).not.toContain('<img');
  expect(footerTemplate(texts)).toContain('&#39;ABCD EFGH&#39;');
});

it('numbers the pages', () => {
  expect(footerTemplate(texts)).toMatch(/class="pageNumber".*class="totalPages"/);
});
