import { Empty, Page } from '@/ui';

export default function MessagesPage() {
  return (
    <Page title="消息" tab="messages">
      <Empty text="消息" />
    </Page>
  );
}
