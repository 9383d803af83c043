import { Alert } from 'antd';
import { dateTime } from '../../kit/text/format';
import type { Project } from './types';

/** Why the project was returned, until it is submitted again. */
export function ReturnedReason({ project }: { project: Project }) {
  if (project.state !== 'returned') return null;
  const returned = project.history
    .filter((event) => event.action === 'return')
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (!returned) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={`审核员 ${returned.actorName} 退回了这个项目（${dateTime(returned.at)}）`}
      description={<p className="pre">{returned.reason}</p>}
    />
  );
}
