import { Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useAct, useApi } from '../../api/use-api';
import { ErrorResult } from '../../kit/error-result';
import { PageHeader } from '../../kit/page-header';
import { StateTag } from '../../kit/state-tag';
import { ProjectForm } from './form/project-form';
import { useSaved } from './form/use-saved';
import { inputOf, valuesOf, type ProjectValues } from './form/values';
import { ReturnedReason } from './returned-reason';

export function Component() {
  const projectId = Number(useParams()['projectId']);
  const navigate = useNavigate();
  const saved = useSaved();
  // The form starts from how things stand now, not from what an earlier page saw.
  const project = useApi('getProject', { params: { projectId } });
  const update = useAct('updateProject');

  const save = async (values: ProjectValues, submit: boolean) => {
    await update.mutateAsync({ params: { projectId }, body: inputOf(values) });
    await saved(projectId, submit);
  };

  if (project.isError && !project.data) return <ErrorResult error={project.error} retry={() => void project.refetch()} />;
  if (!project.data || !project.isFetchedAfterMount) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <PageHeader
        title={`修改：${project.data.title}`}
        tag={<StateTag of="project" state={project.data.state} />}
        back={`/projects/${projectId}`}
      />
      <ReturnedReason project={project.data} />
      <ProjectForm
        key={projectId}
        initial={valuesOf(project.data)}
        isNew={false}
        save={save}
        cancel={() => void navigate(`/projects/${projectId}`)}
      />
    </>
  );
}
