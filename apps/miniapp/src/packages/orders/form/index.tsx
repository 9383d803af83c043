import { Page } from '@/ui';

export default function FormPage() {
  return <Page title="点单">{null}</Page>;
}
