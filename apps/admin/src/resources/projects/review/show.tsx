import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Card, Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useNow } from '../../../api/server-time';
import { useApi } from '../../../api/use-api';
import { ActionBar } from '../../../kit/actions/action-bar';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { ago } from '../../../kit/text/format';
import { PageHeader } from '../../../kit/page/page-header';
import { StateTag } from '../../../kit/marks/state-tag';
import { ApproveProject } from '../actions/approve';
import { ReturnProject } from '../actions/return';
import { History } from '../history';
import { ProjectFacts } from '../project-facts';
import { SlotsTable } from '../slots-table';

/** One submission: the project on the left, checks and the decision on the right. */
export function Component() {
  const projectId = Number(useParams()['projectId']);
  const navigate = useNavigate();
  const now = useNow();
  // Asked for afresh, so that the decision is not made on a cached answer.
  const found = useApi('getProject', { params: { projectId } });
  const queue = useApi('listReviewQueue', { query: { pageSize: 100 } });
  const project = found.data;
  if (found.isError && !project) return <ErrorResult error={found.error} retry={() => void found.refetch()} />;
  if (!project) return <Skeleton active paragraph={{ rows: 12 }} />;

  const waiting = queue.data?.items ?? [];
  const checks = waiting.find((row) => row.id === projectId)?.checks ?? [];
  const next = waiting.find((row) => row.id !== projectId);
  const mayDecide = project.actions.includes('approve') || project.actions.includes('return');
  // Replaces the history entry, so that the back arrow leads to the queue and not to a decided submission.
  const decided = () => void navigate(next ? `/review/${next.id}` : '/review', { replace: true });

  return (
    <>
      <PageHeader
        title={project.title}
        tag={<StateTag of="project" state={project.state} />}
        hint={`${project.organisationName} · ${project.regionName}${project.submittedAt ? ` · ${ago(project.submittedAt, now)}提交` : ''}`}
        back="/review"
      />
      <div className="grid-2">
        <div className="stack">
          <ProjectFacts project={project} />
          <Card title={`班次（${project.slots.length}）`} styles={{ body: { padding: '4px 8px 8px' } }}>
            <SlotsTable project={project} mayCheckIn={false} />
          </Card>
        </div>
        <div className="stack review-side">
          {checks.length > 0 && (
            <Card title="自动核对">
              <ul className="checks">
                {checks.map((check) => (
                  <li key={check.code} className={check.ok ? 'ok' : 'look'}>
                    {check.ok ? <CheckCircleFilled aria-label="通过" /> : <WarningFilled aria-label="要看" />}
                    {check.text}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title="审核决定">
            {mayDecide ? (
              <ActionBar
                actions={project.actions}
                draw={{
                  approve: <ApproveProject projectId={projectId} open={checks.filter((c) => !c.ok).map((c) => c.text)} then={decided} />,
                  return: <ReturnProject projectId={projectId} then={decided} />,
                }}
              />
            ) : (
              <p className="page-hint">这个项目现在不需要审核。</p>
            )}
            {mayDecide && waiting.length > 1 && (
              <p className="page-hint" style={{ margin: '12px 0 0' }}>
                决定后自动打开下一件，还有 {waiting.length - 1} 件。
              </p>
            )}
          </Card>
          <Card title="审核历史">
            <History events={project.history} />
          </Card>
        </div>
      </div>
    </>
  );
}
