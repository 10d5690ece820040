/* The script of a widget: the frame first, then what stands in it. */
import { frame } from "./frame.js";
import { start } from "./start.js";

frame();
start();
