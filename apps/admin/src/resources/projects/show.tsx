import { EditOutlined } from '@ant-design/icons';
import { Button, Card, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api';
import { hasRole, useMe } from '../../session/session';
import { ActionBar } from '../../kit/actions/action-bar';
import { ErrorResult } from '../../kit/feedback/error-result';
import { date } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { StateTag } from '../../kit/marks/state-tag';
import { ApproveProject } from './actions/approve';
import { CancelProject } from './actions/cancel';
import { ReturnProject } from './actions/return';
import { SubmitProject } from './actions/submit';
import { WithdrawProject } from './actions/withdraw';
import { History } from './history';
import { ProjectFacts } from './project-facts';
import { ReturnedReason } from './returned-reason';
import { SpotChecks } from './spot-checks';
import { SlotsTable } from './slots-table';

export function Component() {
  const projectId = Number(useParams()['projectId']);
  const me = useMe();
  const found = useApi('getProject', { params: { projectId } });
  const project = found.data;
  if (found.isError && !project) return <ErrorResult error={found.error} retry={() => void found.refetch()} />;
  if (!project) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <PageHeader
        title={project.title}
        tag={<StateTag of="project" state={project.state} />}
        hint={`${project.organisationName} · ${project.regionName} · ${date(project.createdAt)} 起草`}
        back="/projects"
        actions={
          <ActionBar
            actions={project.actions}
            draw={{
              cancel: <CancelProject projectId={projectId} />,
              withdraw: <WithdrawProject projectId={projectId} />,
              return: <ReturnProject projectId={projectId} />,
              edit: (
                <Link to={`/projects/${projectId}/edit`}>
                  <Button icon={<EditOutlined />} tabIndex={-1}>
                    修改
                  </Button>
                </Link>
              ),
              submit: <SubmitProject projectId={projectId} />,
              approve: <ApproveProject projectId={projectId} open={[]} />,
            }}
          />
        }
      />
      <ReturnedReason project={project} />
      <div className="grid-2 side-narrow">
        <div className="stack">
          <Card title={`班次（${project.slots.length}）`} styles={{ body: { padding: '4px 8px 8px' } }}>
            <SlotsTable project={project} mayCheckIn={hasRole(me, 'organiser')} />
          </Card>
          <ProjectFacts project={project} />
        </div>
        <div className="stack">
          <Card title="审核历史">
            <History events={project.history} />
          </Card>
          <SpotChecks projectId={projectId} />
        </div>
      </div>
    </>
  );
}
