import { useEffect } from 'react';

/** Props of a sideways `ScrollView` that shows the element with this id; '' for none. Taro's own way would also move the page. */
export function useKeepInView(id: string): { scrollIntoView?: string } {
  useEffect(() => {
    if (!id) return;
    const show = () => {
      const one = document.getElementById(id);
      const view = one?.closest('taro-scroll-view-core');
      if (!one || !view) return;
      const [inner, frame] = [one.getBoundingClientRect(), view.getBoundingClientRect()];
      view.scrollLeft += inner.left + inner.width / 2 - frame.left - frame.width / 2;
    };
    show();
    // A view that was just drawn cannot scroll yet.
    const later = setTimeout(show, 100);
    return () => clearTimeout(later);
  }, [id]);
  return {};
}
