import { Page } from '@/ui';

export default function TeamsPage() {
  return <Page title="专业队" />;
}
