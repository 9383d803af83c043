import { roleWords, word } from '@zhiyuanhong/contracts/words';
import { useMe } from '../session/session';

/** Names the organisation, region or partner of the person's roles, whose data they see. */
export function ScopeTitle() {
  const { grants } = useMe();
  const names = [...new Set(grants.map((g) => g.scopeName))];
  const roles = [...new Set(grants.map((g) => word(roleWords, g.role)))];
  return (
    <div className="header-scope">
      <span>{names.length > 2 ? `${names[0]} 等 ${names.length} 处` : names.join('、')}</span>
      {roles.map((role) => (
        <span className="role" key={role}>
          {role}
        </span>
      ))}
    </div>
  );
}
