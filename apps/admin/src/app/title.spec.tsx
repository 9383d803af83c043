import { waitFor } from '@testing-library/react';
import { draw, serve } from '../../test/render';
import { PageHeader } from '../kit/page/page-header';

test('tab and browser carry the name and colour of the district', async () => {
  document.head.innerHTML = '<meta name="theme-color" content="#D7281D">';
  serve({ 'GET /district': { platformName: '志愿东胜', colors: { brand: '#1F5FBF' }, now: '2026-03-05T01:00:00.000Z' } });
  draw(<PageHeader title="项目" />);
  await waitFor(() => expect(document.title).toBe('项目 · 志愿东胜'));
  expect(document.querySelector<HTMLMetaElement>('meta[name=theme-color]')?.content).toBe('#1F5FBF');
});
