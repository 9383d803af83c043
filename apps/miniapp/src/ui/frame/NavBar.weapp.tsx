/** Draws nothing: WeChat draws the navigation bar with the page's title. */
export function NavBar(_: { title: string; back: boolean; tone: 'plain' | 'brand' }) {
  return null;
}
