import { Global, Module } from '@nestjs/common';
import { KeyedHash } from './keyed-hash.js';
import { Sealer } from './sealer.js';

@Global()
@Module({ providers: [Sealer, KeyedHash], exports: [Sealer, KeyedHash] })
export class CryptoModule {}
