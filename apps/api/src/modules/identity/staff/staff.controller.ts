import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../../kit/endpoint/index.js';
import { CreateStaff } from './create-staff.js';
import { ListStaff } from './list-staff.js';
import { ResetStaffPassword } from './reset-staff-password.js';
import { UpdateStaff } from './update-staff.js';

@Controller()
export class StaffController {
  constructor(
    private readonly list: ListStaff,
    private readonly create: CreateStaff,
    private readonly update: UpdateStaff,
    private readonly resetPassword: ResetStaffPassword,
  ) {}

  @Handle('listStaff')
  listStaff(call: Call<'listStaff'>): Promise<Answer<'listStaff'>> {
    return this.list.run(call);
  }

  @Handle('createStaff')
  createStaff(call: Call<'createStaff'>): Promise<Answer<'createStaff'>> {
    return this.create.run(call);
  }

  @Handle('updateStaff')
  updateStaff(call: Call<'updateStaff'>): Promise<Answer<'updateStaff'>> {
    return this.update.run(call);
  }

  @Handle('resetStaffPassword')
  resetStaffPassword(call: Call<'resetStaffPassword'>): Promise<Answer<'resetStaffPassword'>> {
    return this.resetPassword.run(call);
  }
}
