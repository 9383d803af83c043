import { projectWords, word } from '@zhiyuanhong/contracts/words';
import { Timeline } from 'antd';
import { dateTime } from '../../kit/text/format';
import { Nothing } from '../../kit/feedback/nothing';
import type { Project } from './types';

const colors: Record<string, string> = { approve: 'green', return: 'red', cancel: 'gray' };

/** Who did what with the project, when and why; newest first. */
export function History({ events }: { events: Project['history'] }) {
  if (events.length === 0) return <Nothing text="还没有提交过" />;
  return (
    <Timeline
      style={{ paddingTop: 4 }}
      items={[...events]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((event) => ({
          color: colors[event.action] ?? 'blue',
          content: (
            <>
              <div>
                <b>{event.action === 'draft' ? '起草' : word(projectWords, event.action)}</b>{' '}
                <span className="faint">{event.actorName}</span>
              </div>
              <div className="cell-sub">{dateTime(event.at)}</div>
              {event.reason && <p className="pre history-reason">{event.reason}</p>}
            </>
          ),
        }))}
    />
  );
}
