import { PageHeader } from '../../kit/page/page-header';
import { ManualList } from './manual-list';

export function Component() {
  return (
    <>
      <PageHeader title="补录审批" hint="手工补录的时数须由另一人复核；未复核的时数不进账本、不计星级" />
      <ManualList empty="没有等待复核的补录" />
    </>
  );
}
