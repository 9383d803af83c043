import { Page } from '@/ui';

export default function DutiesPage() {
  return <Page title="我的派单" />;
}
