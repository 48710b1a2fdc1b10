import { measure } from './excel/cost';

void measure().then((costs) => console.log(JSON.stringify(costs)));
