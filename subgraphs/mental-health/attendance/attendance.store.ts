import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { attendanceTable } from './attendance.table';
import type { AttendanceRow } from './attendance.table';

export class AttendanceStore extends PersonStore<AttendanceRow, 'ATTENDANCE'> {
  constructor(source: StoreSource) {
    super(source, attendanceTable, { by: 'day', direction: 'DESC' });
  }
}
