import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAct, useApi } from '../../api/use-api';
import { BackLink } from '../../kit/page/back-link';
import { ErrorResult } from '../../kit/feedback/error-result';
import { Notice } from '../../kit/feedback/notice';
import { PageHeader } from '../../kit/page/page-header';
import { StateTag } from '../../kit/marks/state-tag';
import { useBack } from '../../kit/page/use-back';
import { ProjectForm } from './form/project-form';
import { useSaved } from './form/use-saved';
import { inputOf, valuesOf, type ProjectValues } from './form/values';
import { ReturnedReason } from './returned-reason';
import type { Project } from './types';

const whyNot: Record<Project['state'], { title: string; text: string }> = {
  draft: { title: '您不能修改这个项目', text: '只有发布它的团体可以修改' },
  returned: { title: '您不能修改这个项目', text: '只有发布它的团体可以修改' },
  inReview: { title: '正在审核的项目不能修改', text: '需要修改时，请先在项目页撤回' },
  published: { title: '已发布的项目不能修改', text: '已按审核通过的内容公开招募；确需变更，请取消后重新发布' },
  cancelled: { title: '已取消的项目不能修改', text: '如要再办，请发布新项目' },
  closed: { title: '已结束的项目不能修改', text: '如要再办，请发布新项目' },
};

export function Component() {
  const projectId = Number(useParams()['projectId']);
  const projectPage = `/projects/${projectId}`;
  const back = useBack(projectPage);
  const saved = useSaved();
  const project = useApi('getProject', { params: { projectId } });
  const update = useAct('updateProject');
  // The form starts from a fresh answer, not from a cached one, and keeps what is typed when later answers differ.
  const [first, setFirst] = useState<Project>();
  if (project.data && project.isFetchedAfterMount && first?.id !== projectId) setFirst(project.data);

  const save = async (values: ProjectValues, submit: boolean) => {
    await update.mutateAsync({ params: { projectId }, body: inputOf(values) });
    await saved(projectId, submit, back);
  };

  if (project.isError && !project.data) return <ErrorResult error={project.error} retry={() => void project.refetch()} />;
  if (first?.id !== projectId) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (!first.actions.includes('edit'))
    return (
      <Notice {...whyNot[first.state]}>
        <BackLink to={projectPage}>
          <Button type="primary" tabIndex={-1}>
            返回项目
          </Button>
        </BackLink>
      </Notice>
    );
  return (
    <>
      <PageHeader title={`修改：${first.title}`} tag={<StateTag of="project" state={first.state} />} back={projectPage} />
      <ReturnedReason project={first} />
      <ProjectForm key={projectId} initial={valuesOf(first)} isNew={false} save={save} cancel={back} />
    </>
  );
}
