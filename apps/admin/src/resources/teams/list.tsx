import { Button, Card, Skeleton } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { hasRole, useMe } from '../../session/session';
import { ColourMark } from '../../kit/marks/colour-mark';
import { ErrorResult } from '../../kit/feedback/error-result';
import { PageHeader } from '../../kit/page/page-header';
import { Chip } from '../../kit/marks/chip';
import { Memberships } from './memberships';
import { TeamForm } from './team-form';
import type { Team } from './types';

/** 专业队: the seven professional teams, their applications and rosters. */
export function Component() {
  const me = useMe();
  const teams = useApi('listTeams', {}, { refetchInterval: 60_000 });
  const [edited, setEdited] = useState<Team | null>(null);
  if (teams.isError && !teams.data) return <ErrorResult error={teams.error} retry={() => void teams.refetch()} />;
  const items = teams.data?.items ?? [];
  const leader = items.some((team) => team.waiting !== null);
  return (
    <>
      <PageHeader
        title="专业队"
        hint={
          hasRole(me, 'organiser') && !leader
            ? '您的团体没有负责专业队；下面是七支专业队的情况'
            : '七色响应的七支专业队。队长核验资格后，队员才会被派到需要资格的服务'
        }
      />
      {teams.isPending ? (
        <Skeleton active />
      ) : (
        <section className="team-cards" aria-label="七支专业队">
          {items.map((team) => (
            <TeamCard key={team.id} team={team} edit={() => setEdited(team)} />
          ))}
        </section>
      )}
      <Memberships teams={items} />
      <TeamForm open={edited !== null} team={edited} close={() => setEdited(null)} />
    </>
  );
}

function TeamCard({ team, edit }: { team: Team; edit: () => void }) {
  return (
    <Card size="small">
      <div className="team-card">
        <ColourMark colour={team.colour} />
        {(team.waiting ?? 0) > 0 && <Chip tone="waiting">{team.waiting} 人待审核</Chip>}
      </div>
      <div className="cell-main">{team.name}</div>
      <div className="cell-sub">{team.organisationName || '还没有负责团体'}</div>
      <div className="team-card">
        <span className="num">{team.members} 名队员</span>
        {team.actions.includes('edit') && (
          <Button size="small" onClick={edit} aria-label={`修改 ${team.name}`}>
            修改
          </Button>
        )}
      </div>
    </Card>
  );
}
