import { Image, View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import './QrCode.scss';

// The library writes one byte for each character by default; Chinese needs UTF-8.
qrcode.stringToBytes = qrcode.stringToBytesFuncs['UTF-8'] ?? qrcode.stringToBytes;

/** A QR code as a picture that the phone draws. `size` in CSS pixels. */
export function QrCode({ text, size = 240, label = '二维码' }: { text: string; size?: number; label?: string }) {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    // A whole number of pixels for each module, drawn large and scaled down, so that edges stay sharp.
    return code.createDataURL(Math.max(4, Math.floor((size * 2) / (code.getModuleCount() + 8))), undefined);
  }, [text, size]);
  return (
    <View className="qr" {...{ role: 'img', 'aria-label': label, 'data-qr': text }}>
      <Image
        className="qr__picture"
        src={picture}
        mode="scaleToFill"
        aria-hidden="true"
        style={{ width: `${size}px`, height: `${size}px` }}
      />
    </View>
  );
}
