import type { Audience } from '@/manifests';
import type { Who } from './who';

/** Whether something for this audience is shown to this person. */
export function isFor(who: Who, audience: Audience = 'everybody'): boolean {
  switch (audience) {
    case 'everybody':
      return true;
    case 'guest':
      return who === 'guest';
    case 'loggedIn':
      return who !== 'guest';
    case 'newcomer':
      return who !== 'volunteer';
    case 'volunteer':
      return who === 'volunteer';
  }
}
