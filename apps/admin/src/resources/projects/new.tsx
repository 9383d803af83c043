import { useNavigate } from 'react-router';
import { useAct } from '../../api/use-api';
import { myOrganisations, useMe } from '../../session/session';
import { PageHeader } from '../../kit/page/page-header';
import { useBack } from '../../kit/page/use-back';
import { ProjectForm } from './form/project-form';
import { inputOf, newValues, type ProjectValues } from './form/values';
import { useSaved } from './form/use-saved';

export function Component() {
  const me = useMe();
  const navigate = useNavigate();
  const back = useBack('/projects');
  const saved = useSaved();
  const draft = useAct('draftProject');
  const first = myOrganisations(me)[0]?.id;

  const save = async (values: ProjectValues, submit: boolean) => {
    const project = await draft.mutateAsync({ body: { ...inputOf(values), organisationId: values.organisationId ?? first } });
    await saved(project.id, submit, () => void navigate(`/projects/${project.id}`, { replace: true }));
  };

  return (
    <>
      <PageHeader title="发布新项目" hint="填完可以先存草稿，审核前随时能改" back="/projects" />
      <ProjectForm initial={newValues(first, me.displayName)} isNew save={save} cancel={back} />
    </>
  );
}
