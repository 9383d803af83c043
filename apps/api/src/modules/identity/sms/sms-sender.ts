/** Sends one-time codes (验证码) by SMS. */
export interface SmsSender {
  /**
   * @param phone mainland number of 11 digits
   * @param code the one-time code
   * @param minutes how long the code is valid, for the text of the message
   * @throws AppError SMS_UNAVAILABLE when the message was not taken
   */
  sendCode(phone: string, code: string, minutes: number): Promise<void>;
}
