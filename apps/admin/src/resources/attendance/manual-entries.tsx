import { PageLink } from '../../kit/resource/page-link';
import { PageHeader } from '../../kit/page/page-header';
import { ManualList } from './manual-list';

export function Component() {
  return (
    <>
      <PageHeader
        title="手工补录"
        hint={
          <>
            没能扫码的时数，由工作人员补录、另一人复核。
            <PageLink to="/projects" otherwise={null} wrap={(link) => <>要补录，请从 {link} 打开班次名单，在志愿者那一行点「补录」。</>}>
              项目
            </PageLink>
          </>
        }
      />
      <ManualList empty="没有等待复核的补录" />
    </>
  );
}
