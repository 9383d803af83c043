import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { teamMembershipWords } from '@zhiyuanhong/contracts/words/teams';
import { useState } from 'react';
import { useAct, useApi } from '@/api';
import { JoinButton } from '@/features/account/JoinButton';
import { openLogin } from '@/features/account/ways';
import { useServiceColour } from '@/features/duties/DutyCard';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Card, ColourMark, confirm, Fact, Page, ReadAloud, SecondaryButton, StateTag, TextButton, WordsSheet } from '@/ui';

type Team = OutputOf<'listTeams'>['items'][number];

/** 专业队: the seven teams, their requirements, and the caller's memberships. */
export default function TeamsPage() {
  const teams = useApi('listTeams');
  const [applying, setApplying] = useState<Team | null>(null);
  const apply = useAct('applyToTeam', { done: '申请已提交，队长审核后会告诉您', onDone: () => setApplying(null) });
  return (
    <Page title="专业队">
      <Text className="second">需要专业资格的服务由专业队上门。加入后，有合适的单子会邀请您。</Text>
      <Await query={teams} rows={4}>
        {({ items }) => items.map((team) => <TeamCard key={team.id} team={team} onApply={() => setApplying(team)} />)}
      </Await>
      {applying ? (
        <WordsSheet
          title={`申请加入${applying.name}`}
          note={applying.requirement ? `队员要求：${applying.requirement}` : '队长会核对您的资格。'}
          label="我会什么、有什么证件"
          placeholder="例如：持有护士执业证书，从业 8 年，周末有空"
          yes="提交申请"
          busy={apply.busy}
          onSend={(words) => void apply.run({ params: { teamId: applying.id }, body: { words } })}
          onClose={() => setApplying(null)}
        />
      ) : null}
    </Page>
  );
}

const tagOf = (state: NonNullable<Team['mine']>['state']) => ({
  text: word(teamMembershipWords, state),
  tone: state === 'member' ? ('good' as const) : state === 'applied' ? ('waiting' as const) : ('plain' as const),
});

function TeamCard({ team, onApply }: { team: Team; onApply: () => void }) {
  const { name, mine, requirement, summary, members, organisationName } = team;
  const colour = useServiceColour(team.colour);
  const elder = useElder((s) => s.elder);
  return (
    <Card>
      <View className="line">
        <Text className="strong">{name}</Text>
        {mine ? <StateTag {...tagOf(mine.state)} /> : null}
      </View>
      {summary && !elder ? <Text className="second">{summary}</Text> : null}
      {requirement ? <Fact icon="badge-check">{requirement}</Fact> : null}
      {elder ? <ReadAloud text={`${name}。${summary}。${requirement ? `队员要求：${requirement}` : ''}`} /> : null}
      <Fact icon="users">
        {members > 0 ? `${members} 名队员` : '正在招募第一批队员'} · {organisationName}
      </Fact>
      {mine?.reason && (mine.state === 'declined' || mine.state === 'removed') ? <Fact icon="info">原因：{mine.reason}</Fact> : null}
      <View className="line">
        <ColourMark colour={colour} text={team.colourName} />
        <Door team={team} onApply={onApply} />
      </View>
    </Card>
  );
}

/** The caller's action for this team, or why there is none. */
function Door({ team, onApply }: { team: Team; onApply: () => void }) {
  const who = useWho();
  const leave = useAct('leaveTeam', { done: team.mine?.state === 'applied' ? '申请已撤回' : '已退出' });
  const { mine, actions, whyNot, name } = team;
  const can = (action: 'apply' | 'leave' | 'reapply') =>
    actions.some((one) => one === action) || (mine?.actions.some((one) => one === action) ?? false);
  const askLeave = async () => {
    const applied = mine?.state === 'applied';
    const yes = await confirm({
      title: applied ? '撤回申请？' : `退出${name}？`,
      text: applied ? '撤回后可以随时再申请。' : '退出后不再收到这支队的派单邀约。以前的时长、星级和积分不变，以后还可以再申请。',
      yes: applied ? '撤回申请' : '退出',
      no: '再想想',
    });
    if (yes) await leave.run({ params: { teamId: team.id } });
  };
  if (can('apply') || can('reapply'))
    return <SecondaryButton small text={mine ? '重新申请' : '申请加入'} label={`申请加入 ${name}`} onTap={onApply} />;
  if (can('leave'))
    return (
      <TextButton
        small
        text={mine?.state === 'applied' ? '撤回申请' : '退出'}
        label={`${mine?.state === 'applied' ? '撤回申请' : '退出'} ${name}`}
        busy={leave.busy}
        onTap={() => void askLeave()}
      />
    );
  if (who === 'guest') return <SecondaryButton small text="登录后申请" label={`登录后申请 ${name}`} onTap={openLogin} />;
  if (who === 'account') return <JoinButton small text="加入志愿者后申请" label={`加入志愿者后申请 ${name}`} />;
  return whyNot ? <Text className="second">{whyNot}</Text> : null;
}
