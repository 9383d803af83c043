import { CloseOutlined, FullscreenOutlined } from '@ant-design/icons';
import { Button, QRCode, Spin } from 'antd';
import { useCallback, useEffect, type MouseEvent } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { errorText } from '../../api/error-text';
import { CountdownRing } from '../../kit/figures/countdown-ring';
import { clockTime, range } from '../../kit/text/format';
import { cameFromRoster } from './came-from-roster';
import { useAwake } from './use-awake';
import { useVenueCode } from './use-venue-code';
import { useWindowSize } from './use-window-size';
import './check-in-screen.css';

/** 签到屏: shown on a screen at the venue. Its code is replaced every few seconds, so that a photo of it soon stops working. */
export function Component() {
  const slotId = Number(useParams()['slotId']);
  const navigate = useNavigate();
  const { state } = useLocation();
  const fromRoster = state === cameFromRoster;
  const { code, left, stale, error } = useVenueCode(slotId);
  const { width, height } = useWindowSize();
  const early = code !== undefined && code.now < code.opensAt;
  useAwake();

  // Leaves without a history entry, so that the roster's back arrow does not lead here again.
  const toRoster = useCallback(
    () => void (fromRoster ? navigate(-1) : navigate(`/slots/${slotId}`, { replace: true })),
    [fromRoster, navigate, slotId],
  );

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.fullscreenElement) toRoster();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [toRoster]);

  const onLink = (event: MouseEvent) => {
    event.preventDefault();
    toRoster();
  };

  return (
    <main className="wall" data-page={`/slots/${slotId}/check-in`}>
      <header className="wall-head">
        <div>
          <h1>{code?.title ?? '签到屏'}</h1>
          {code && (
            <p>
              {range(code.startsAt, code.endsAt)}
              {early && `，${clockTime(code.opensAt)} 开始签到`}
            </p>
          )}
        </div>
        <div className="wall-tools">
          {document.fullscreenEnabled && (
            <Button ghost icon={<FullscreenOutlined />} onClick={() => void toggleFullScreen()}>
              全屏
            </Button>
          )}
          <Link to={`/slots/${slotId}`} onClick={onLink}>
            <Button ghost icon={<CloseOutlined />} tabIndex={-1}>
              返回名单
            </Button>
          </Link>
        </div>
      </header>
      {code ? (
        <div className="wall-body">
          <figure className="wall-code" aria-label="签到二维码" data-stale={stale}>
            <div aria-hidden>
              <QRCode
                value={code.qrText}
                type="svg"
                size={Math.floor(Math.min(height * 0.66, width * 0.5))}
                errorLevel="M"
                bordered={false}
                color="#000000"
                bgColor="#ffffff"
              />
            </div>
            {stale && <figcaption role="alert">网络中断，这个码可能已失效，正在重连…</figcaption>}
          </figure>
          <section className="wall-side">
            <div className="wall-present">
              <span>已到</span>
              <b data-testid="present">{code.present + code.ended}</b>
              <span>/ {code.expected} 人</span>
              {code.ended > 0 && <small>其中 {code.ended} 人已签退</small>}
            </div>
            <div>
              <p className="wall-label">不能扫码？在手机上输入这 6 位数字</p>
              <div className="wall-digits" data-testid="short-code" aria-label={`6位签到码 ${code.shortCode.split('').join(' ')}`}>
                <span>{code.shortCode.slice(0, 3)}</span>
                <span>{code.shortCode.slice(3)}</span>
              </div>
            </div>
            <div className="wall-turn">
              <CountdownRing left={left} of={code.rotateSeconds} size={84} label="换码倒计时" />
              <p>
                二维码和数字每 {code.rotateSeconds} 秒更换
                <br />
                到场扫一次签到，离开再扫一次签退
              </p>
            </div>
            <ul className="wall-latest" aria-live="polite" aria-label="最新签到">
              {code.latest.slice(0, 4).map((scan) => (
                <li key={scan.at + scan.name + scan.kind}>
                  <i className={scan.kind} aria-hidden />
                  {scan.name}
                  <span>
                    {clockTime(scan.at)} {scan.kind === 'in' ? '签到' : '签退'}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      ) : (
        <div className="wall-wait">{error ? <Refused error={error} /> : <Spin size="large" />}</div>
      )}
    </main>
  );
}

/** Why there is no code: the slot is over, cancelled, or another organisation's. */
function Refused({ error }: { error: Error }) {
  const over = error instanceof ApiError && error.code === 'CHECK_IN_OVER';
  return (
    <>
      <p className="wall-refused">{errorText(error)}</p>
      {over && <p>没来得及扫码的人，请从名单里补录。</p>}
    </>
  );
}

async function toggleFullScreen() {
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
}
