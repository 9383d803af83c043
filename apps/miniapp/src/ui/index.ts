export { PrimaryButton, SecondaryButton, TextButton } from './Button';
export { confirm } from './confirm';
export { Icon, type IconName } from './Icon';
export { Page } from './Page';
export { Await, Empty, ErrorState, ListEnd, Skeleton } from './states';
export { Tap } from './Tap';
export { toast } from './toast';
