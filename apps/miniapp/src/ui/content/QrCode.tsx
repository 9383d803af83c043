import { Image, View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import './QrCode.scss';

// The library's default takes one byte a character; Chinese needs UTF-8.
qrcode.stringToBytes = qrcode.stringToBytesFuncs['UTF-8'] ?? qrcode.stringToBytes;

/** A QR code as a picture, drawn on the phone. `size` in CSS pixels. */
export function QrCode({ text, size = 240, label = '二维码' }: { text: string; size?: number; label?: string }) {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    // Whole pixels a module, drawn large and scaled down: edges stay sharp.
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
