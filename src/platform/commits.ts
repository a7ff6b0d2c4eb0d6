/**
 * An option of connections whose work is begun anew after a crash: a commit does not wait until the disk has it. Nothing comes in another
 * order, so that a later commit that does wait keeps all before it. Of a real partnership every commit waits.
 */
export const notWaitingForDisk = '-c synchronous_commit=off'
