import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';

/** Personal data as the server sent it, masked; says why it is not shown in full. */
export function Masked({ value }: { value: string | null | undefined }) {
  if (!value) return <span className="faint">未填写</span>;
  return (
    <Tooltip title="按个人信息保护要求脱敏显示">
      <span className="num">
        {value} <EyeInvisibleOutlined className="faint" aria-label="已脱敏" />
      </span>
    </Tooltip>
  );
}
