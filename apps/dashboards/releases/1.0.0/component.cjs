// A frozen release of dashboards. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// <define:process.env>
var init_define_process_env = __esm({
  "<define:process.env>"() {
  }
});

// node_modules/.pnpm/tslib@2.9.1/node_modules/tslib/tslib.es6.mjs
var tslib_es6_exports = {};
__export(tslib_es6_exports, {
  __addDisposableResource: () => __addDisposableResource,
  __assign: () => __assign,
  __asyncDelegator: () => __asyncDelegator,
  __asyncGenerator: () => __asyncGenerator,
  __asyncValues: () => __asyncValues,
  __await: () => __await,
  __awaiter: () => __awaiter,
  __classPrivateFieldGet: () => __classPrivateFieldGet,
  __classPrivateFieldIn: () => __classPrivateFieldIn,
  __classPrivateFieldSet: () => __classPrivateFieldSet,
  __createBinding: () => __createBinding,
  __decorate: () => __decorate,
  __disposeResources: () => __disposeResources,
  __esDecorate: () => __esDecorate,
  __exportStar: () => __exportStar,
  __extends: () => __extends,
  __generator: () => __generator,
  __importDefault: () => __importDefault,
  __importStar: () => __importStar,
  __makeTemplateObject: () => __makeTemplateObject,
  __metadata: () => __metadata,
  __param: () => __param,
  __propKey: () => __propKey,
  __read: () => __read,
  __rest: () => __rest,
  __rewriteRelativeImportExtension: () => __rewriteRelativeImportExtension,
  __runInitializers: () => __runInitializers,
  __setFunctionName: () => __setFunctionName,
  __spread: () => __spread,
  __spreadArray: () => __spreadArray,
  __spreadArrays: () => __spreadArrays,
  __values: () => __values,
  default: () => tslib_es6_default
});
function __extends(d, b) {
  if (typeof b !== "function" && b !== null)
    throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
  extendStatics(d, b);
  function __() {
    this.constructor = d;
  }
  d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
function __rest(s, e) {
  var t = {};
  for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0)
    t[p] = s[p];
  if (s != null && typeof Object.getOwnPropertySymbols === "function")
    for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) {
      if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i]))
        t[p[i]] = s[p[i]];
    }
  return t;
}
function __decorate(decorators, target2, key, desc) {
  var c = arguments.length, r = c < 3 ? target2 : desc === null ? desc = Object.getOwnPropertyDescriptor(target2, key) : desc, d;
  if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target2, key, desc);
  else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target2, key, r) : d(target2, key)) || r;
  return c > 3 && r && Object.defineProperty(target2, key, r), r;
}
function __param(paramIndex, decorator) {
  return function(target2, key) {
    decorator(target2, key, paramIndex);
  };
}
function __esDecorate(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
  function accept(f) {
    if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
    return f;
  }
  var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
  var target2 = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
  var descriptor = descriptorIn || (target2 ? Object.getOwnPropertyDescriptor(target2, contextIn.name) : {});
  var _, done = false;
  for (var i = decorators.length - 1; i >= 0; i--) {
    var context = {};
    for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
    for (var p in contextIn.access) context.access[p] = contextIn.access[p];
    context.addInitializer = function(f) {
      if (done) throw new TypeError("Cannot add initializers after decoration has completed");
      extraInitializers.push(accept(f || null));
    };
    var result = (0, decorators[i])(kind === "accessor" ? { get: descriptor.get, set: descriptor.set } : descriptor[key], context);
    if (kind === "accessor") {
      if (result === void 0) continue;
      if (result === null || typeof result !== "object") throw new TypeError("Object expected");
      if (_ = accept(result.get)) descriptor.get = _;
      if (_ = accept(result.set)) descriptor.set = _;
      if (_ = accept(result.init)) initializers.unshift(_);
    } else if (_ = accept(result)) {
      if (kind === "field") initializers.unshift(_);
      else descriptor[key] = _;
    }
  }
  if (target2) Object.defineProperty(target2, contextIn.name, descriptor);
  done = true;
}
function __runInitializers(thisArg, initializers, value) {
  var useValue = arguments.length > 2;
  for (var i = 0; i < initializers.length; i++) {
    value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
  }
  return useValue ? value : void 0;
}
function __propKey(x) {
  return typeof x === "symbol" ? x : "".concat(x);
}
function __setFunctionName(f, name, prefix) {
  if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
  return Object.defineProperty(f, "name", { configurable: true, value: prefix ? "".concat(prefix, " ", name) : name });
}
function __metadata(metadataKey, metadataValue) {
  if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function __awaiter(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
}
function __generator(thisArg, body) {
  var _ = { label: 0, sent: function() {
    if (t[0] & 1) throw t[1];
    return t[1];
  }, trys: [], ops: [] }, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
  return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
    return this;
  }), g;
  function verb(n) {
    return function(v) {
      return step([n, v]);
    };
  }
  function step(op) {
    if (f) throw new TypeError("Generator is already executing.");
    while (g && (g = 0, op[0] && (_ = 0)), _) try {
      if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
      if (y = 0, t) op = [op[0] & 2, t.value];
      switch (op[0]) {
        case 0:
        case 1:
          t = op;
          break;
        case 4:
          _.label++;
          return { value: op[1], done: false };
        case 5:
          _.label++;
          y = op[1];
          op = [0];
          continue;
        case 7:
          op = _.ops.pop();
          _.trys.pop();
          continue;
        default:
          if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
            _ = 0;
            continue;
          }
          if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
            _.label = op[1];
            break;
          }
          if (op[0] === 6 && _.label < t[1]) {
            _.label = t[1];
            t = op;
            break;
          }
          if (t && _.label < t[2]) {
            _.label = t[2];
            _.ops.push(op);
            break;
          }
          if (t[2]) _.ops.pop();
          _.trys.pop();
          continue;
      }
      op = body.call(thisArg, _);
    } catch (e) {
      op = [6, e];
      y = 0;
    } finally {
      f = t = 0;
    }
    if (op[0] & 5) throw op[1];
    return { value: op[0] ? op[1] : void 0, done: true };
  }
}
function __exportStar(m, o) {
  for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
}
function __values(o) {
  var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
  if (m) return m.call(o);
  if (o && typeof o.length === "number") return {
    next: function() {
      if (o && i >= o.length) o = void 0;
      return { value: o && o[i++], done: !o };
    }
  };
  throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
}
function __read(o, n) {
  var m = typeof Symbol === "function" && o[Symbol.iterator];
  if (!m) return o;
  var i = m.call(o), r, ar = [], e;
  try {
    while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
  } catch (error) {
    e = { error };
  } finally {
    try {
      if (r && !r.done && (m = i["return"])) m.call(i);
    } finally {
      if (e) throw e.error;
    }
  }
  return ar;
}
function __spread() {
  for (var ar = [], i = 0; i < arguments.length; i++)
    ar = ar.concat(__read(arguments[i]));
  return ar;
}
function __spreadArrays() {
  for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
  for (var r = Array(s), k = 0, i = 0; i < il; i++)
    for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, k++)
      r[k] = a[j];
  return r;
}
function __spreadArray(to, from, pack) {
  if (pack || arguments.length === 2) for (var i = 0, l = from.length, ar; i < l; i++) {
    if (ar || !(i in from)) {
      if (!ar) ar = Array.prototype.slice.call(from, 0, i);
      ar[i] = from[i];
    }
  }
  return to.concat(ar || Array.prototype.slice.call(from));
}
function __await(v) {
  return this instanceof __await ? (this.v = v, this) : new __await(v);
}
function __asyncGenerator(thisArg, _arguments, generator) {
  if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
  var g = generator.apply(thisArg, _arguments || []), i, q = [];
  return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
    return this;
  }, i;
  function awaitReturn(f) {
    return function(v) {
      return Promise.resolve(v).then(f, reject);
    };
  }
  function verb(n, f) {
    if (g[n]) {
      i[n] = function(v) {
        return new Promise(function(a, b) {
          q.push([n, v, a, b]) > 1 || resume(n, v);
        });
      };
      if (f) i[n] = f(i[n]);
    }
  }
  function resume(n, v) {
    try {
      step(g[n](v));
    } catch (e) {
      settle(q[0][3], e);
    }
  }
  function step(r) {
    r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
  }
  function fulfill(value) {
    resume("next", value);
  }
  function reject(value) {
    resume("throw", value);
  }
  function settle(f, v) {
    if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
  }
}
function __asyncDelegator(o) {
  var i, p;
  return i = {}, verb("next"), verb("throw", function(e) {
    throw e;
  }), verb("return"), i[Symbol.iterator] = function() {
    return this;
  }, i;
  function verb(n, f) {
    i[n] = o[n] ? function(v) {
      return (p = !p) ? { value: __await(o[n](v)), done: false } : f ? f(v) : v;
    } : f;
  }
}
function __asyncValues(o) {
  if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
  var m = o[Symbol.asyncIterator], i;
  return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
    return this;
  }, i);
  function verb(n) {
    i[n] = o[n] && function(v) {
      return new Promise(function(resolve, reject) {
        v = o[n](v), settle(resolve, reject, v.done, v.value);
      });
    };
  }
  function settle(resolve, reject, d, v) {
    Promise.resolve(v).then(function(v2) {
      resolve({ value: v2, done: d });
    }, reject);
  }
}
function __makeTemplateObject(cooked, raw) {
  if (Object.defineProperty) {
    Object.defineProperty(cooked, "raw", { value: raw });
  } else {
    cooked.raw = raw;
  }
  return cooked;
}
function __importStar(mod) {
  if (mod && mod.__esModule) return mod;
  var result = {};
  if (mod != null) {
    for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
  }
  __setModuleDefault(result, mod);
  return result;
}
function __importDefault(mod) {
  return mod && mod.__esModule ? mod : { default: mod };
}
function __classPrivateFieldGet(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
function __classPrivateFieldIn(state, receiver) {
  if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
  return typeof state === "function" ? receiver === state : state.has(receiver);
}
function __addDisposableResource(env, value, async) {
  if (value !== null && value !== void 0) {
    if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
    var dispose, inner;
    if (async) {
      if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
      dispose = value[Symbol.asyncDispose];
    }
    if (dispose === void 0) {
      if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
      dispose = value[Symbol.dispose];
      if (async) inner = dispose;
    }
    if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
    if (inner) dispose = function() {
      try {
        inner.call(this);
      } catch (e) {
        return Promise.reject(e);
      }
    };
    env.stack.push({ value, dispose, async });
  } else if (async) {
    env.stack.push({ async: true });
  }
  return value;
}
function __disposeResources(env) {
  function fail(e) {
    env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
    env.hasError = true;
  }
  var r, s = 0;
  function next() {
    while (r = env.stack.pop()) {
      try {
        if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
        if (r.dispose) {
          var result = r.dispose.call(r.value);
          if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
            fail(e);
            return next();
          });
        } else s |= 1;
      } catch (e) {
        fail(e);
      }
    }
    if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
    if (env.hasError) throw env.error;
  }
  return next();
}
function __rewriteRelativeImportExtension(path, preserveJsx, extraExtensions, ignoreCase) {
  if (typeof path === "string" && /^\.\.?\//.test(path)) {
    if (extraExtensions) {
      for (var extension in extraExtensions) {
        var suffix = path.slice(-extension.length);
        if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
          var output = extraExtensions[extension];
          return output === extension ? path : path.slice(0, -extension.length) + output;
        }
      }
    }
    return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
      return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
    });
  }
  return path;
}
var extendStatics, __assign, __createBinding, __setModuleDefault, ownKeys, _SuppressedError, tslib_es6_default;
var init_tslib_es6 = __esm({
  "node_modules/.pnpm/tslib@2.9.1/node_modules/tslib/tslib.es6.mjs"() {
    init_define_process_env();
    extendStatics = function(d, b) {
      extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d2, b2) {
        d2.__proto__ = b2;
      } || function(d2, b2) {
        for (var p in b2) if (Object.prototype.hasOwnProperty.call(b2, p)) d2[p] = b2[p];
      };
      return extendStatics(d, b);
    };
    __assign = function() {
      __assign = Object.assign || function __assign2(t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
          s = arguments[i];
          for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
        }
        return t;
      };
      return __assign.apply(this, arguments);
    };
    __createBinding = Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    });
    __setModuleDefault = Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    };
    ownKeys = function(o) {
      ownKeys = Object.getOwnPropertyNames || function(o2) {
        var ar = [];
        for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
        return ar;
      };
      return ownKeys(o);
    };
    _SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
      var e = new Error(message);
      return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
    };
    tslib_es6_default = {
      __extends,
      __assign,
      __rest,
      __decorate,
      __param,
      __esDecorate,
      __runInitializers,
      __propKey,
      __setFunctionName,
      __metadata,
      __awaiter,
      __generator,
      __createBinding,
      __exportStar,
      __values,
      __read,
      __spread,
      __spreadArrays,
      __spreadArray,
      __await,
      __asyncGenerator,
      __asyncDelegator,
      __asyncValues,
      __makeTemplateObject,
      __importStar,
      __importDefault,
      __classPrivateFieldGet,
      __classPrivateFieldSet,
      __classPrivateFieldIn,
      __addDisposableResource,
      __disposeResources,
      __rewriteRelativeImportExtension
    };
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/units/types.gen.js
var require_types_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/units/types.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Pounds = exports.Dollars = exports.MillimolesPerLiter = exports.MilligramsPerDecilitre = exports.GramPerNormalCubicMeter = exports.GramPerCubicMeter = exports.MilligramPerNormalCubicMeter = exports.MilligramPerCubicMeter = exports.MicrogramPerNormalCubicMeter = exports.MicrogramPerCubicMeter = exports.NanogramPerNormalCubicMeter = exports.NanogramPerCubicMeter = exports.PartsPerBillion = exports.PartsPerMillion = exports.YottaFlopsPerSecond = exports.ZettaFlopsPerSecond = exports.ExaFlopsPerSecond = exports.PetaFlopsPerSecond = exports.TeraFlopsPerSecond = exports.GigaFlopsPerSecond = exports.MegaFlopsPerSecond = exports.FlopsPerSecond = exports.Hectares = exports.Acres = exports.SquareMiles = exports.SquareFeet = exports.SquareMeters = exports.ArcSeconds = exports.ArcMinutes = exports.Gradian = exports.Radians = exports.Degrees = exports.GUnit = exports.FeetSecSquared = exports.MetersSecSquared = exports.Pixels = exports.LocaleFormat = exports.ScientificNotation = exports.Hexadecimal = exports.HexadecimalOx = exports.Candela = exports.Decibel = exports.Humidity = exports.PercentUnit = exports.Percent = exports.SiShort = exports.Short = exports.String = exports.Number = exports.NoUnit = void 0;
    exports.KilobytesPerSecond = exports.KibibitsPerSecond = exports.KibibytesPerSecond = exports.BitsPerSecondSI = exports.BitsPerSecondIEC = exports.BytesPerSecondSI = exports.BytesPerSecondIEC = exports.PacketsPerSecond = exports.Petabytes = exports.Pebibytes = exports.Terabytes = exports.Tebibytes = exports.Gigabytes = exports.Gibibytes = exports.Megabytes = exports.Mebibytes = exports.Kilobytes = exports.Kibibytes = exports.BitsSI = exports.BitsIEC = exports.BytesSI = exports.BytesIEC = exports.IsraeliNewShekels = exports.UruguayPeso = exports.Guarani = exports.BulgarianLev = exports.CFPFranc = exports.MalaysianRinggit = exports.TurkishLira = exports.VietnameseDong = exports.PhilippinePeso = exports.IndonesianRupiah = exports.SouthKoreanWon = exports.IndianRupee = exports.SouthAfricanRand = exports.MicroBitcoin = exports.MilliBitcoin = exports.Bictoin = exports.PolishZloty = exports.SwissFranc = exports.CzechKoruna = exports.SwedishKrona = exports.NorwegianKrone = exports.IcelandicKrona = exports.DanishKrone = exports.Real = exports.Hryvnias = exports.Rubles = exports.Yen = exports.Euro = void 0;
    exports.KiloVolt = exports.Volt = exports.MilliAmpere = exports.KiloAmpere = exports.Ampere = exports.ElectronVolt = exports.Joule = exports.MilliAmpereHour = exports.KiloAmpereHour = exports.AmpereHour = exports.MegaWattHour = exports.KiloWattMinute = exports.KiloWattHour = exports.WattHourPerKilogram = exports.WattHour = exports.KiloVoltAmpereReactive = exports.VoltAmpereReactive = exports.KiloVoltAmpere = exports.VoltAmpere = exports.WattPerSquareMeter = exports.MilliWatt = exports.GigaWatt = exports.MegaWatt = exports.KiloWatt = exports.Watt = exports.DateTimeFromNow = exports.DatetimeDefault = exports.DatetimeLocalNotToday = exports.DatetimeLocal = exports.DatetimeUSNotToday = exports.DatetimeUS = exports.DatetimeISONotToday = exports.DatetimeISO = exports.PetabitsPerSecond = exports.PetabytesPerSecond = exports.PebibitsPerSecond = exports.PebibytesPerSecond = exports.TerabitsPerSecond = exports.TerabytesPerSecond = exports.TebibitsPerSecond = exports.TebibytesPerSecond = exports.GigabitsPerSecond = exports.GigabytesPerSecond = exports.GibibitsPerSecond = exports.GibibytesPerSecond = exports.MegabitsPerSecond = exports.MegabytesPerSecond = exports.MebibitsPerSecond = exports.MebibytesPerSecond = exports.KilobitsPerSecond = void 0;
    exports.Hectopascals = exports.Pascals = exports.Kilobars = exports.Bars = exports.Millibars = exports.Mile = exports.Kilometer = exports.Meter = exports.Feet = exports.Inch = exports.Millimeter = exports.MetricTon = exports.Kilogram = exports.Pound = exports.Gram = exports.Milligram = exports.ExaHashesPerSecond = exports.PetaHashesPerSecond = exports.TeraHashesPerSecond = exports.GigaHashesPerSecond = exports.MegaHashesPerSecond = exports.KiloHashesPerSecond = exports.HashesPerSecond = exports.KiloNewtons = exports.Newtons = exports.KiloNewtonMeters = exports.NewtonMeters = exports.Lux = exports.MilliLitrePerMinute = exports.LitrePerMinute = exports.LitrePerHour = exports.CubicFeetPerMinute = exports.CubicFeetPerSecond = exports.CubicMetersPerSecond = exports.GallonsPerMinute = exports.Lumens = exports.MicroHenry = exports.MilliHenry = exports.Henry = exports.FemtoFarad = exports.PicoFarad = exports.NanoFarad = exports.MicroFarad = exports.Farad = exports.MegaOhm = exports.KiloOhm = exports.Ohm = exports.MilliOhm = exports.DecibelMilliWatt = exports.MilliVolt = void 0;
    exports.RecordsPerSecond = exports.MessagesPerSecond = exports.EventsPerSecond = exports.IOOpsPerSecond = exports.WritesPerSecond = exports.ReadsPerSecond = exports.RequestsPerSecond = exports.OpsPerSecond = exports.CountsPerSecond = exports.ClockSeconds = exports.ClockMilliseconds = exports.Timeticks = exports.DurationInDaysHoursMinutesSeconds = exports.DurationInHoursMinutesSeconds = exports.DurationSeconds = exports.DurationMilliseconds = exports.Days = exports.Hours = exports.Minutes = exports.Seconds = exports.Milliseconds = exports.Microseconds = exports.Nanoseconds = exports.Hertz = exports.Kelvin = exports.Fahrenheit = exports.Celsius = exports.DegreesPerSecond = exports.RadiansPerSecond = exports.GigahertzRotation = exports.MegahertzRotation = exports.KilohertzRotation = exports.HertzRotation = exports.RevolutionsPerMinute = exports.MicrosievertPerHour = exports.MillisievertPerHour = exports.SievertPerHour = exports.Roentgen = exports.Exposure = exports.Rem = exports.Microsievert = exports.Millisievert = exports.Sievert = exports.Rad = exports.Gray = exports.Curie = exports.Becquerel = exports.PSI = exports.InchesOfMercury = exports.Kilopascals = void 0;
    exports.BoolOnOff = exports.BoolYesNo = exports.Bool = exports.Gallons = exports.CubicDecimeter = exports.NormalCubicMeter = exports.CubicMeter = exports.Litre = exports.Millilitre = exports.Knot = exports.MilesPerHour = exports.KilometersPerHour = exports.MetersPerSecond = exports.RowsPerMinute = exports.RecordsPerMinute = exports.MessagesPerMinute = exports.EventsPerMinute = exports.WritesPerMinute = exports.ReadsPerMinute = exports.RequestsPerMinute = exports.OpsPerMinute = exports.CountsPerMinute = exports.RowsPerSecond = void 0;
    exports.NoUnit = "none";
    exports.Number = "none";
    exports.String = "string";
    exports.Short = "short";
    exports.SiShort = "sishort";
    exports.Percent = "percent";
    exports.PercentUnit = "percentunit";
    exports.Humidity = "humidity";
    exports.Decibel = "dB";
    exports.Candela = "candela";
    exports.HexadecimalOx = "hex0x";
    exports.Hexadecimal = "hex";
    exports.ScientificNotation = "sci";
    exports.LocaleFormat = "locale";
    exports.Pixels = "pixel";
    exports.MetersSecSquared = "accMS2";
    exports.FeetSecSquared = "accFS2";
    exports.GUnit = "accG";
    exports.Degrees = "degree";
    exports.Radians = "radian";
    exports.Gradian = "grad";
    exports.ArcMinutes = "arcmin";
    exports.ArcSeconds = "arcsec";
    exports.SquareMeters = "areaM2";
    exports.SquareFeet = "areaF2";
    exports.SquareMiles = "areaMI2";
    exports.Acres = "acres";
    exports.Hectares = "hectares";
    exports.FlopsPerSecond = "flops";
    exports.MegaFlopsPerSecond = "mflops";
    exports.GigaFlopsPerSecond = "gflops";
    exports.TeraFlopsPerSecond = "tflops";
    exports.PetaFlopsPerSecond = "pflops";
    exports.ExaFlopsPerSecond = "eflops";
    exports.ZettaFlopsPerSecond = "zflops";
    exports.YottaFlopsPerSecond = "yflops";
    exports.PartsPerMillion = "ppm";
    exports.PartsPerBillion = "conppb";
    exports.NanogramPerCubicMeter = "conngm3";
    exports.NanogramPerNormalCubicMeter = "conngNm3";
    exports.MicrogramPerCubicMeter = "conμgm3";
    exports.MicrogramPerNormalCubicMeter = "conμgNm3";
    exports.MilligramPerCubicMeter = "conmgm3";
    exports.MilligramPerNormalCubicMeter = "conmgNm3";
    exports.GramPerCubicMeter = "congm3";
    exports.GramPerNormalCubicMeter = "congNm3";
    exports.MilligramsPerDecilitre = "conmgdL";
    exports.MillimolesPerLiter = "conmmolL";
    exports.Dollars = "currencyUSD";
    exports.Pounds = "currencyGBP";
    exports.Euro = "currencyEUR";
    exports.Yen = "currencyJPY";
    exports.Rubles = "currencyRUB";
    exports.Hryvnias = "currencyUAH";
    exports.Real = "currencyBRL";
    exports.DanishKrone = "currencyDKK";
    exports.IcelandicKrona = "currencyISK";
    exports.NorwegianKrone = "currencyNOK";
    exports.SwedishKrona = "currencySEK";
    exports.CzechKoruna = "currencyCZK";
    exports.SwissFranc = "currencyCHF";
    exports.PolishZloty = "currencyPLN";
    exports.Bictoin = "currencyBTC";
    exports.MilliBitcoin = "currencymBTC";
    exports.MicroBitcoin = "currencyμBTC";
    exports.SouthAfricanRand = "currencyZAR";
    exports.IndianRupee = "currencyINR";
    exports.SouthKoreanWon = "currencyKRW";
    exports.IndonesianRupiah = "currencyIDR";
    exports.PhilippinePeso = "currencyPHP";
    exports.VietnameseDong = "currencyVND";
    exports.TurkishLira = "currencyTRY";
    exports.MalaysianRinggit = "currencyMYR";
    exports.CFPFranc = "currencyXPF";
    exports.BulgarianLev = "currencyBGN";
    exports.Guarani = "currencyPYG";
    exports.UruguayPeso = "currencyUYU";
    exports.IsraeliNewShekels = "currencyILS";
    exports.BytesIEC = "bytes";
    exports.BytesSI = "decbytes";
    exports.BitsIEC = "bits";
    exports.BitsSI = "decbits";
    exports.Kibibytes = "kbytes";
    exports.Kilobytes = "deckbytes";
    exports.Mebibytes = "mbytes";
    exports.Megabytes = "decmbytes";
    exports.Gibibytes = "gbytes";
    exports.Gigabytes = "decgbytes";
    exports.Tebibytes = "tbytes";
    exports.Terabytes = "dectbytes";
    exports.Pebibytes = "pbytes";
    exports.Petabytes = "decpbytes";
    exports.PacketsPerSecond = "pps";
    exports.BytesPerSecondIEC = "binBps";
    exports.BytesPerSecondSI = "Bps";
    exports.BitsPerSecondIEC = "binbps";
    exports.BitsPerSecondSI = "bps";
    exports.KibibytesPerSecond = "KiBs";
    exports.KibibitsPerSecond = "Kibits";
    exports.KilobytesPerSecond = "KBs";
    exports.KilobitsPerSecond = "Kbits";
    exports.MebibytesPerSecond = "MiBs";
    exports.MebibitsPerSecond = "Mibits";
    exports.MegabytesPerSecond = "MBs";
    exports.MegabitsPerSecond = "Mbits";
    exports.GibibytesPerSecond = "GiBs";
    exports.GibibitsPerSecond = "Gibits";
    exports.GigabytesPerSecond = "GBs";
    exports.GigabitsPerSecond = "Gbits";
    exports.TebibytesPerSecond = "TiBs";
    exports.TebibitsPerSecond = "Tibits";
    exports.TerabytesPerSecond = "TBs";
    exports.TerabitsPerSecond = "Tbits";
    exports.PebibytesPerSecond = "PiBs";
    exports.PebibitsPerSecond = "Pibits";
    exports.PetabytesPerSecond = "PBs";
    exports.PetabitsPerSecond = "Pbits";
    exports.DatetimeISO = "dateTimeAsIso";
    exports.DatetimeISONotToday = "dateTimeAsIsoNoDateIfToday";
    exports.DatetimeUS = "dateTimeAsUS";
    exports.DatetimeUSNotToday = "dateTimeAsUSNoDateIfToday";
    exports.DatetimeLocal = "dateTimeAsLocal";
    exports.DatetimeLocalNotToday = "dateTimeAsLocalNoDateIfToday";
    exports.DatetimeDefault = "dateTimeAsSystem";
    exports.DateTimeFromNow = "dateTimeFromNow";
    exports.Watt = "watt";
    exports.KiloWatt = "kwatt";
    exports.MegaWatt = "megwatt";
    exports.GigaWatt = "gwatt";
    exports.MilliWatt = "mwatt";
    exports.WattPerSquareMeter = "Wm2";
    exports.VoltAmpere = "voltamp";
    exports.KiloVoltAmpere = "kvoltamp";
    exports.VoltAmpereReactive = "voltampreact";
    exports.KiloVoltAmpereReactive = "kvoltampreact";
    exports.WattHour = "watth";
    exports.WattHourPerKilogram = "watthperkg";
    exports.KiloWattHour = "kwatth";
    exports.KiloWattMinute = "kwattm";
    exports.MegaWattHour = "mwatth";
    exports.AmpereHour = "amph";
    exports.KiloAmpereHour = "kamph";
    exports.MilliAmpereHour = "mamph";
    exports.Joule = "joule";
    exports.ElectronVolt = "ev";
    exports.Ampere = "amp";
    exports.KiloAmpere = "kamp";
    exports.MilliAmpere = "mamp";
    exports.Volt = "volt";
    exports.KiloVolt = "kvolt";
    exports.MilliVolt = "mvolt";
    exports.DecibelMilliWatt = "dBm";
    exports.MilliOhm = "mohm";
    exports.Ohm = "ohm";
    exports.KiloOhm = "kohm";
    exports.MegaOhm = "Mohm";
    exports.Farad = "farad";
    exports.MicroFarad = "µfarad";
    exports.NanoFarad = "nfarad";
    exports.PicoFarad = "pfarad";
    exports.FemtoFarad = "ffarad";
    exports.Henry = "henry";
    exports.MilliHenry = "mhenry";
    exports.MicroHenry = "µhenry";
    exports.Lumens = "lumens";
    exports.GallonsPerMinute = "flowgpm";
    exports.CubicMetersPerSecond = "flowcms";
    exports.CubicFeetPerSecond = "flowcfs";
    exports.CubicFeetPerMinute = "flowcfm";
    exports.LitrePerHour = "litreh";
    exports.LitrePerMinute = "flowlpm";
    exports.MilliLitrePerMinute = "flowmlpm";
    exports.Lux = "lux";
    exports.NewtonMeters = "forceNm";
    exports.KiloNewtonMeters = "forcekNm";
    exports.Newtons = "forceN";
    exports.KiloNewtons = "forcekN";
    exports.HashesPerSecond = "Hs";
    exports.KiloHashesPerSecond = "KHs";
    exports.MegaHashesPerSecond = "MHs";
    exports.GigaHashesPerSecond = "GHs";
    exports.TeraHashesPerSecond = "THs";
    exports.PetaHashesPerSecond = "PHs";
    exports.ExaHashesPerSecond = "EHs";
    exports.Milligram = "massmg";
    exports.Gram = "massg";
    exports.Pound = "masslb";
    exports.Kilogram = "masskg";
    exports.MetricTon = "masst";
    exports.Millimeter = "lengthmm";
    exports.Inch = "lengthin";
    exports.Feet = "lengthft";
    exports.Meter = "lengthm";
    exports.Kilometer = "lengthkm";
    exports.Mile = "lengthmi";
    exports.Millibars = "pressurembar";
    exports.Bars = "pressurebar";
    exports.Kilobars = "pressurekbar";
    exports.Pascals = "pressurepa";
    exports.Hectopascals = "pressurehpa";
    exports.Kilopascals = "pressurekpa";
    exports.InchesOfMercury = "pressurehg";
    exports.PSI = "pressurepsi";
    exports.Becquerel = "radbq";
    exports.Curie = "radci";
    exports.Gray = "radgy";
    exports.Rad = "radrad";
    exports.Sievert = "radsv";
    exports.Millisievert = "radmsv";
    exports.Microsievert = "radusv";
    exports.Rem = "radrem";
    exports.Exposure = "radexpckg";
    exports.Roentgen = "radr";
    exports.SievertPerHour = "radsvh";
    exports.MillisievertPerHour = "radmsvh";
    exports.MicrosievertPerHour = "radusvh";
    exports.RevolutionsPerMinute = "rotrpm";
    exports.HertzRotation = "rothz";
    exports.KilohertzRotation = "rotkhz";
    exports.MegahertzRotation = "rotmhz";
    exports.GigahertzRotation = "rotghz";
    exports.RadiansPerSecond = "rotrads";
    exports.DegreesPerSecond = "rotdegs";
    exports.Celsius = "celsius";
    exports.Fahrenheit = "fahrenheit";
    exports.Kelvin = "kelvin";
    exports.Hertz = "hertz";
    exports.Nanoseconds = "ns";
    exports.Microseconds = "µs";
    exports.Milliseconds = "ms";
    exports.Seconds = "s";
    exports.Minutes = "m";
    exports.Hours = "h";
    exports.Days = "d";
    exports.DurationMilliseconds = "dtdurationms";
    exports.DurationSeconds = "dtdurations";
    exports.DurationInHoursMinutesSeconds = "dthms";
    exports.DurationInDaysHoursMinutesSeconds = "dtdhms";
    exports.Timeticks = "timeticks";
    exports.ClockMilliseconds = "clockms";
    exports.ClockSeconds = "clocks";
    exports.CountsPerSecond = "cps";
    exports.OpsPerSecond = "ops";
    exports.RequestsPerSecond = "reqps";
    exports.ReadsPerSecond = "rps";
    exports.WritesPerSecond = "wps";
    exports.IOOpsPerSecond = "iops";
    exports.EventsPerSecond = "eps";
    exports.MessagesPerSecond = "mps";
    exports.RecordsPerSecond = "recps";
    exports.RowsPerSecond = "rowsps";
    exports.CountsPerMinute = "cpm";
    exports.OpsPerMinute = "opm";
    exports.RequestsPerMinute = "reqpm";
    exports.ReadsPerMinute = "rpm";
    exports.WritesPerMinute = "wpm";
    exports.EventsPerMinute = "epm";
    exports.MessagesPerMinute = "mpm";
    exports.RecordsPerMinute = "recpm";
    exports.RowsPerMinute = "rowspm";
    exports.MetersPerSecond = "velocityms";
    exports.KilometersPerHour = "velocitykmh";
    exports.MilesPerHour = "velocitymph";
    exports.Knot = "velocityknot";
    exports.Millilitre = "mlitre";
    exports.Litre = "litre";
    exports.CubicMeter = "m3";
    exports.NormalCubicMeter = "Nm3";
    exports.CubicDecimeter = "dm3";
    exports.Gallons = "gallons";
    exports.Bool = "bool";
    exports.BoolYesNo = "bool_yes_no";
    exports.BoolOnOff = "bool_on_off";
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/units/index.js
var require_units = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/units/index.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    tslib_1.__exportStar(require_types_gen(), exports);
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/types.gen.js
var require_types_gen2 = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/types.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ScaleOrientation = exports.defaultBarAlignment = exports.BarAlignment = exports.defaultStackingMode = exports.StackingMode = exports.defaultGraphGradientMode = exports.GraphGradientMode = exports.defaultLineInterpolation = exports.LineInterpolation = exports.defaultGraphTransform = exports.GraphTransform = exports.defaultGraphDrawStyle = exports.GraphDrawStyle = exports.defaultVisibilityMode = exports.VisibilityMode = exports.defaultAxisColorMode = exports.AxisColorMode = exports.defaultAxisPlacement = exports.AxisPlacement = exports.defaultLogsSortOrder = exports.LogsSortOrder = exports.defaultScaleDistribution = exports.ScaleDistribution = exports.defaultScaleDistributionConfig = exports.defaultHeatmapCalculationBucketConfig = exports.defaultHeatmapCellLayout = exports.HeatmapCellLayout = exports.defaultHeatmapCalculationMode = exports.HeatmapCalculationMode = exports.defaultFrameGeometrySourceMode = exports.FrameGeometrySourceMode = exports.defaultFrameGeometrySource = exports.defaultMapLayerOptions = exports.defaultResourceDimensionMode = exports.ResourceDimensionMode = exports.defaultTextDimensionConfig = exports.defaultTextDimensionMode = exports.TextDimensionMode = exports.defaultScalarDimensionConfig = exports.defaultScalarDimensionMode = exports.ScalarDimensionMode = exports.defaultColorDimensionConfig = exports.defaultScaleDimensionConfig = exports.defaultScaleDimensionMode = exports.ScaleDimensionMode = exports.defaultBaseDimensionConfig = exports.defaultDataQuery = exports.defaultDataSourceJsonData = exports.defaultDataTopic = exports.DataTopic = void 0;
    exports.defaultTimelineValueAlignment = exports.TimelineValueAlignment = exports.defaultFieldTextAlignment = exports.FieldTextAlignment = exports.defaultPercentChangeColorMode = exports.PercentChangeColorMode = exports.defaultBigValueTextMode = exports.BigValueTextMode = exports.defaultBigValueJustifyMode = exports.BigValueJustifyMode = exports.defaultBigValueGraphMode = exports.BigValueGraphMode = exports.defaultBigValueColorMode = exports.BigValueColorMode = exports.defaultOptionsWithTextFormatting = exports.defaultTimeZone = exports.defaultOptionsWithTimezones = exports.defaultVizLegendOptions = exports.defaultOptionsWithLegend = exports.defaultSortOrder = exports.SortOrder = exports.defaultTooltipDisplayMode = exports.TooltipDisplayMode = exports.defaultVizTooltipOptions = exports.defaultOptionsWithTooltip = exports.defaultVizOrientation = exports.VizOrientation = exports.defaultVizTextDisplayOptions = exports.defaultReduceDataOptions = exports.defaultSingleStatBaseOptions = exports.defaultLegendDisplayMode = exports.LegendDisplayMode = exports.defaultLegendPlacement = exports.LegendPlacement = exports.defaultGraphThresholdsStyleConfig = exports.defaultGraphThresholdsStyleMode = exports.GraphThresholdsStyleMode = exports.defaultHideableFieldConfig = exports.defaultStackableFieldConfig = exports.defaultStackingConfig = exports.defaultHideSeriesConfig = exports.defaultAxisConfig = exports.defaultPointsConfig = exports.defaultFillConfig = exports.defaultBarConfig = exports.defaultLineConfig = exports.defaultLineStyle = exports.defaultScaleDirection = exports.ScaleDirection = exports.defaultScaleOrientation = void 0;
    exports.defaultTableFieldOptions = exports.defaultComparisonOperation = exports.ComparisonOperation = exports.defaultLogsDedupStrategy = exports.LogsDedupStrategy = exports.defaultHeatmapCalculationOptions = exports.defaultResourceDimensionConfig = exports.defaultDataSourceRef = exports.defaultVariableFormatID = exports.VariableFormatID = exports.defaultTableCellOptions = exports.defaultTableCellHeight = exports.TableCellHeight = exports.defaultTableColoredBackgroundCellOptions = exports.defaultTableSparklineCellOptions = exports.defaultTableBarGaugeCellOptions = exports.defaultTableActionsCellOptions = exports.defaultTableDataLinksCellOptions = exports.defaultTableImageCellOptions = exports.defaultTableJsonViewCellOptions = exports.defaultTableColorTextCellOptions = exports.defaultTableAutoCellOptions = exports.defaultTableFooterOptions = exports.defaultTableSortByFieldState = exports.defaultTableCellBackgroundDisplayMode = exports.TableCellBackgroundDisplayMode = exports.defaultTableCellDisplayMode = exports.TableCellDisplayMode = exports.defaultLabels = exports.defaultBarGaugeSizing = exports.BarGaugeSizing = exports.defaultBarGaugeNamePlacement = exports.BarGaugeNamePlacement = exports.defaultBarGaugeValueMode = exports.BarGaugeValueMode = exports.defaultBarGaugeDisplayMode = exports.BarGaugeDisplayMode = exports.defaultGraphFieldConfig = void 0;
    var DataTopic;
    (function(DataTopic2) {
      DataTopic2["Series"] = "series";
      DataTopic2["Annotations"] = "annotations";
      DataTopic2["AlertStates"] = "alertStates";
    })(DataTopic || (exports.DataTopic = DataTopic = {}));
    var defaultDataTopic = () => DataTopic.Series;
    exports.defaultDataTopic = defaultDataTopic;
    var defaultDataSourceJsonData = () => ({});
    exports.defaultDataSourceJsonData = defaultDataSourceJsonData;
    var defaultDataQuery = () => ({
      refId: ""
    });
    exports.defaultDataQuery = defaultDataQuery;
    var defaultBaseDimensionConfig = () => ({});
    exports.defaultBaseDimensionConfig = defaultBaseDimensionConfig;
    var ScaleDimensionMode;
    (function(ScaleDimensionMode2) {
      ScaleDimensionMode2["Linear"] = "linear";
      ScaleDimensionMode2["Quad"] = "quad";
    })(ScaleDimensionMode || (exports.ScaleDimensionMode = ScaleDimensionMode = {}));
    var defaultScaleDimensionMode = () => ScaleDimensionMode.Linear;
    exports.defaultScaleDimensionMode = defaultScaleDimensionMode;
    var defaultScaleDimensionConfig = () => ({
      min: 0,
      max: 0
    });
    exports.defaultScaleDimensionConfig = defaultScaleDimensionConfig;
    var defaultColorDimensionConfig = () => ({});
    exports.defaultColorDimensionConfig = defaultColorDimensionConfig;
    var ScalarDimensionMode;
    (function(ScalarDimensionMode2) {
      ScalarDimensionMode2["Mod"] = "mod";
      ScalarDimensionMode2["Clamped"] = "clamped";
    })(ScalarDimensionMode || (exports.ScalarDimensionMode = ScalarDimensionMode = {}));
    var defaultScalarDimensionMode = () => ScalarDimensionMode.Mod;
    exports.defaultScalarDimensionMode = defaultScalarDimensionMode;
    var defaultScalarDimensionConfig = () => ({
      min: 0,
      max: 0
    });
    exports.defaultScalarDimensionConfig = defaultScalarDimensionConfig;
    var TextDimensionMode;
    (function(TextDimensionMode2) {
      TextDimensionMode2["Fixed"] = "fixed";
      TextDimensionMode2["Field"] = "field";
      TextDimensionMode2["Template"] = "template";
    })(TextDimensionMode || (exports.TextDimensionMode = TextDimensionMode = {}));
    var defaultTextDimensionMode = () => TextDimensionMode.Fixed;
    exports.defaultTextDimensionMode = defaultTextDimensionMode;
    var defaultTextDimensionConfig = () => ({
      mode: TextDimensionMode.Fixed
    });
    exports.defaultTextDimensionConfig = defaultTextDimensionConfig;
    var ResourceDimensionMode;
    (function(ResourceDimensionMode2) {
      ResourceDimensionMode2["Fixed"] = "fixed";
      ResourceDimensionMode2["Field"] = "field";
      ResourceDimensionMode2["Mapping"] = "mapping";
    })(ResourceDimensionMode || (exports.ResourceDimensionMode = ResourceDimensionMode = {}));
    var defaultResourceDimensionMode = () => ResourceDimensionMode.Fixed;
    exports.defaultResourceDimensionMode = defaultResourceDimensionMode;
    var defaultMapLayerOptions = () => ({
      type: "",
      name: ""
    });
    exports.defaultMapLayerOptions = defaultMapLayerOptions;
    var defaultFrameGeometrySource = () => ({
      mode: FrameGeometrySourceMode.Auto
    });
    exports.defaultFrameGeometrySource = defaultFrameGeometrySource;
    var FrameGeometrySourceMode;
    (function(FrameGeometrySourceMode2) {
      FrameGeometrySourceMode2["Auto"] = "auto";
      FrameGeometrySourceMode2["Geohash"] = "geohash";
      FrameGeometrySourceMode2["Coords"] = "coords";
      FrameGeometrySourceMode2["Lookup"] = "lookup";
    })(FrameGeometrySourceMode || (exports.FrameGeometrySourceMode = FrameGeometrySourceMode = {}));
    var defaultFrameGeometrySourceMode = () => FrameGeometrySourceMode.Auto;
    exports.defaultFrameGeometrySourceMode = defaultFrameGeometrySourceMode;
    var HeatmapCalculationMode;
    (function(HeatmapCalculationMode2) {
      HeatmapCalculationMode2["Size"] = "size";
      HeatmapCalculationMode2["Count"] = "count";
    })(HeatmapCalculationMode || (exports.HeatmapCalculationMode = HeatmapCalculationMode = {}));
    var defaultHeatmapCalculationMode = () => HeatmapCalculationMode.Size;
    exports.defaultHeatmapCalculationMode = defaultHeatmapCalculationMode;
    var HeatmapCellLayout;
    (function(HeatmapCellLayout2) {
      HeatmapCellLayout2["Le"] = "le";
      HeatmapCellLayout2["Ge"] = "ge";
      HeatmapCellLayout2["Unknown"] = "unknown";
      HeatmapCellLayout2["Auto"] = "auto";
    })(HeatmapCellLayout || (exports.HeatmapCellLayout = HeatmapCellLayout = {}));
    var defaultHeatmapCellLayout = () => HeatmapCellLayout.Le;
    exports.defaultHeatmapCellLayout = defaultHeatmapCellLayout;
    var defaultHeatmapCalculationBucketConfig = () => ({});
    exports.defaultHeatmapCalculationBucketConfig = defaultHeatmapCalculationBucketConfig;
    var defaultScaleDistributionConfig = () => ({
      type: ScaleDistribution.Linear
    });
    exports.defaultScaleDistributionConfig = defaultScaleDistributionConfig;
    var ScaleDistribution;
    (function(ScaleDistribution2) {
      ScaleDistribution2["Linear"] = "linear";
      ScaleDistribution2["Log"] = "log";
      ScaleDistribution2["Ordinal"] = "ordinal";
      ScaleDistribution2["Symlog"] = "symlog";
    })(ScaleDistribution || (exports.ScaleDistribution = ScaleDistribution = {}));
    var defaultScaleDistribution = () => ScaleDistribution.Linear;
    exports.defaultScaleDistribution = defaultScaleDistribution;
    var LogsSortOrder;
    (function(LogsSortOrder2) {
      LogsSortOrder2["Descending"] = "Descending";
      LogsSortOrder2["Ascending"] = "Ascending";
    })(LogsSortOrder || (exports.LogsSortOrder = LogsSortOrder = {}));
    var defaultLogsSortOrder = () => LogsSortOrder.Descending;
    exports.defaultLogsSortOrder = defaultLogsSortOrder;
    var AxisPlacement;
    (function(AxisPlacement2) {
      AxisPlacement2["Auto"] = "auto";
      AxisPlacement2["Top"] = "top";
      AxisPlacement2["Right"] = "right";
      AxisPlacement2["Bottom"] = "bottom";
      AxisPlacement2["Left"] = "left";
      AxisPlacement2["Hidden"] = "hidden";
    })(AxisPlacement || (exports.AxisPlacement = AxisPlacement = {}));
    var defaultAxisPlacement = () => AxisPlacement.Auto;
    exports.defaultAxisPlacement = defaultAxisPlacement;
    var AxisColorMode;
    (function(AxisColorMode2) {
      AxisColorMode2["Text"] = "text";
      AxisColorMode2["Series"] = "series";
    })(AxisColorMode || (exports.AxisColorMode = AxisColorMode = {}));
    var defaultAxisColorMode = () => AxisColorMode.Text;
    exports.defaultAxisColorMode = defaultAxisColorMode;
    var VisibilityMode;
    (function(VisibilityMode2) {
      VisibilityMode2["Auto"] = "auto";
      VisibilityMode2["Never"] = "never";
      VisibilityMode2["Always"] = "always";
    })(VisibilityMode || (exports.VisibilityMode = VisibilityMode = {}));
    var defaultVisibilityMode = () => VisibilityMode.Auto;
    exports.defaultVisibilityMode = defaultVisibilityMode;
    var GraphDrawStyle;
    (function(GraphDrawStyle2) {
      GraphDrawStyle2["Line"] = "line";
      GraphDrawStyle2["Bars"] = "bars";
      GraphDrawStyle2["Points"] = "points";
    })(GraphDrawStyle || (exports.GraphDrawStyle = GraphDrawStyle = {}));
    var defaultGraphDrawStyle = () => GraphDrawStyle.Line;
    exports.defaultGraphDrawStyle = defaultGraphDrawStyle;
    var GraphTransform;
    (function(GraphTransform2) {
      GraphTransform2["Constant"] = "constant";
      GraphTransform2["NegativeY"] = "negative-Y";
    })(GraphTransform || (exports.GraphTransform = GraphTransform = {}));
    var defaultGraphTransform = () => GraphTransform.Constant;
    exports.defaultGraphTransform = defaultGraphTransform;
    var LineInterpolation;
    (function(LineInterpolation2) {
      LineInterpolation2["Linear"] = "linear";
      LineInterpolation2["Smooth"] = "smooth";
      LineInterpolation2["StepBefore"] = "stepBefore";
      LineInterpolation2["StepAfter"] = "stepAfter";
    })(LineInterpolation || (exports.LineInterpolation = LineInterpolation = {}));
    var defaultLineInterpolation = () => LineInterpolation.Linear;
    exports.defaultLineInterpolation = defaultLineInterpolation;
    var GraphGradientMode;
    (function(GraphGradientMode2) {
      GraphGradientMode2["None"] = "none";
      GraphGradientMode2["Opacity"] = "opacity";
      GraphGradientMode2["Hue"] = "hue";
      GraphGradientMode2["Scheme"] = "scheme";
    })(GraphGradientMode || (exports.GraphGradientMode = GraphGradientMode = {}));
    var defaultGraphGradientMode = () => GraphGradientMode.None;
    exports.defaultGraphGradientMode = defaultGraphGradientMode;
    var StackingMode;
    (function(StackingMode2) {
      StackingMode2["None"] = "none";
      StackingMode2["Normal"] = "normal";
      StackingMode2["Percent"] = "percent";
    })(StackingMode || (exports.StackingMode = StackingMode = {}));
    var defaultStackingMode = () => StackingMode.None;
    exports.defaultStackingMode = defaultStackingMode;
    var BarAlignment;
    (function(BarAlignment2) {
      BarAlignment2[BarAlignment2["Before"] = -1] = "Before";
      BarAlignment2[BarAlignment2["Center"] = 0] = "Center";
      BarAlignment2[BarAlignment2["After"] = 1] = "After";
    })(BarAlignment || (exports.BarAlignment = BarAlignment = {}));
    var defaultBarAlignment = () => BarAlignment.Before;
    exports.defaultBarAlignment = defaultBarAlignment;
    var ScaleOrientation;
    (function(ScaleOrientation2) {
      ScaleOrientation2[ScaleOrientation2["Horizontal"] = 0] = "Horizontal";
      ScaleOrientation2[ScaleOrientation2["Vertical"] = 1] = "Vertical";
    })(ScaleOrientation || (exports.ScaleOrientation = ScaleOrientation = {}));
    var defaultScaleOrientation = () => ScaleOrientation.Horizontal;
    exports.defaultScaleOrientation = defaultScaleOrientation;
    var ScaleDirection;
    (function(ScaleDirection2) {
      ScaleDirection2[ScaleDirection2["Up"] = 1] = "Up";
      ScaleDirection2[ScaleDirection2["Right"] = 1] = "Right";
      ScaleDirection2[ScaleDirection2["Down"] = -1] = "Down";
      ScaleDirection2[ScaleDirection2["Left"] = -1] = "Left";
    })(ScaleDirection || (exports.ScaleDirection = ScaleDirection = {}));
    var defaultScaleDirection = () => ScaleDirection.Up;
    exports.defaultScaleDirection = defaultScaleDirection;
    var defaultLineStyle = () => ({});
    exports.defaultLineStyle = defaultLineStyle;
    var defaultLineConfig = () => ({});
    exports.defaultLineConfig = defaultLineConfig;
    var defaultBarConfig = () => ({});
    exports.defaultBarConfig = defaultBarConfig;
    var defaultFillConfig = () => ({});
    exports.defaultFillConfig = defaultFillConfig;
    var defaultPointsConfig = () => ({});
    exports.defaultPointsConfig = defaultPointsConfig;
    var defaultAxisConfig = () => ({});
    exports.defaultAxisConfig = defaultAxisConfig;
    var defaultHideSeriesConfig = () => ({
      tooltip: false,
      legend: false,
      viz: false
    });
    exports.defaultHideSeriesConfig = defaultHideSeriesConfig;
    var defaultStackingConfig = () => ({});
    exports.defaultStackingConfig = defaultStackingConfig;
    var defaultStackableFieldConfig = () => ({});
    exports.defaultStackableFieldConfig = defaultStackableFieldConfig;
    var defaultHideableFieldConfig = () => ({});
    exports.defaultHideableFieldConfig = defaultHideableFieldConfig;
    var GraphThresholdsStyleMode;
    (function(GraphThresholdsStyleMode2) {
      GraphThresholdsStyleMode2["Off"] = "off";
      GraphThresholdsStyleMode2["Line"] = "line";
      GraphThresholdsStyleMode2["Dashed"] = "dashed";
      GraphThresholdsStyleMode2["Area"] = "area";
      GraphThresholdsStyleMode2["LineAndArea"] = "line+area";
      GraphThresholdsStyleMode2["DashedAndArea"] = "dashed+area";
      GraphThresholdsStyleMode2["Series"] = "series";
    })(GraphThresholdsStyleMode || (exports.GraphThresholdsStyleMode = GraphThresholdsStyleMode = {}));
    var defaultGraphThresholdsStyleMode = () => GraphThresholdsStyleMode.Off;
    exports.defaultGraphThresholdsStyleMode = defaultGraphThresholdsStyleMode;
    var defaultGraphThresholdsStyleConfig = () => ({
      mode: GraphThresholdsStyleMode.Off
    });
    exports.defaultGraphThresholdsStyleConfig = defaultGraphThresholdsStyleConfig;
    var LegendPlacement2;
    (function(LegendPlacement3) {
      LegendPlacement3["Bottom"] = "bottom";
      LegendPlacement3["Right"] = "right";
    })(LegendPlacement2 || (exports.LegendPlacement = LegendPlacement2 = {}));
    var defaultLegendPlacement = () => LegendPlacement2.Bottom;
    exports.defaultLegendPlacement = defaultLegendPlacement;
    var LegendDisplayMode2;
    (function(LegendDisplayMode3) {
      LegendDisplayMode3["List"] = "list";
      LegendDisplayMode3["Table"] = "table";
      LegendDisplayMode3["Hidden"] = "hidden";
    })(LegendDisplayMode2 || (exports.LegendDisplayMode = LegendDisplayMode2 = {}));
    var defaultLegendDisplayMode = () => LegendDisplayMode2.List;
    exports.defaultLegendDisplayMode = defaultLegendDisplayMode;
    var defaultSingleStatBaseOptions = () => ({
      reduceOptions: (0, exports.defaultReduceDataOptions)(),
      orientation: VizOrientation2.Auto
    });
    exports.defaultSingleStatBaseOptions = defaultSingleStatBaseOptions;
    var defaultReduceDataOptions = () => ({
      calcs: []
    });
    exports.defaultReduceDataOptions = defaultReduceDataOptions;
    var defaultVizTextDisplayOptions = () => ({});
    exports.defaultVizTextDisplayOptions = defaultVizTextDisplayOptions;
    var VizOrientation2;
    (function(VizOrientation3) {
      VizOrientation3["Auto"] = "auto";
      VizOrientation3["Vertical"] = "vertical";
      VizOrientation3["Horizontal"] = "horizontal";
    })(VizOrientation2 || (exports.VizOrientation = VizOrientation2 = {}));
    var defaultVizOrientation = () => VizOrientation2.Auto;
    exports.defaultVizOrientation = defaultVizOrientation;
    var defaultOptionsWithTooltip = () => ({
      tooltip: (0, exports.defaultVizTooltipOptions)()
    });
    exports.defaultOptionsWithTooltip = defaultOptionsWithTooltip;
    var defaultVizTooltipOptions = () => ({
      mode: TooltipDisplayMode2.Single,
      sort: SortOrder2.Ascending
    });
    exports.defaultVizTooltipOptions = defaultVizTooltipOptions;
    var TooltipDisplayMode2;
    (function(TooltipDisplayMode3) {
      TooltipDisplayMode3["Single"] = "single";
      TooltipDisplayMode3["Multi"] = "multi";
      TooltipDisplayMode3["None"] = "none";
    })(TooltipDisplayMode2 || (exports.TooltipDisplayMode = TooltipDisplayMode2 = {}));
    var defaultTooltipDisplayMode = () => TooltipDisplayMode2.Single;
    exports.defaultTooltipDisplayMode = defaultTooltipDisplayMode;
    var SortOrder2;
    (function(SortOrder3) {
      SortOrder3["Ascending"] = "asc";
      SortOrder3["Descending"] = "desc";
      SortOrder3["None"] = "none";
    })(SortOrder2 || (exports.SortOrder = SortOrder2 = {}));
    var defaultSortOrder = () => SortOrder2.Ascending;
    exports.defaultSortOrder = defaultSortOrder;
    var defaultOptionsWithLegend = () => ({
      legend: (0, exports.defaultVizLegendOptions)()
    });
    exports.defaultOptionsWithLegend = defaultOptionsWithLegend;
    var defaultVizLegendOptions = () => ({
      displayMode: LegendDisplayMode2.List,
      placement: LegendPlacement2.Bottom,
      showLegend: false,
      calcs: []
    });
    exports.defaultVizLegendOptions = defaultVizLegendOptions;
    var defaultOptionsWithTimezones = () => ({});
    exports.defaultOptionsWithTimezones = defaultOptionsWithTimezones;
    var defaultTimeZone = () => "browser";
    exports.defaultTimeZone = defaultTimeZone;
    var defaultOptionsWithTextFormatting = () => ({});
    exports.defaultOptionsWithTextFormatting = defaultOptionsWithTextFormatting;
    var BigValueColorMode2;
    (function(BigValueColorMode3) {
      BigValueColorMode3["Value"] = "value";
      BigValueColorMode3["Background"] = "background";
      BigValueColorMode3["BackgroundSolid"] = "background_solid";
      BigValueColorMode3["None"] = "none";
    })(BigValueColorMode2 || (exports.BigValueColorMode = BigValueColorMode2 = {}));
    var defaultBigValueColorMode = () => BigValueColorMode2.Value;
    exports.defaultBigValueColorMode = defaultBigValueColorMode;
    var BigValueGraphMode2;
    (function(BigValueGraphMode3) {
      BigValueGraphMode3["None"] = "none";
      BigValueGraphMode3["Line"] = "line";
      BigValueGraphMode3["Area"] = "area";
    })(BigValueGraphMode2 || (exports.BigValueGraphMode = BigValueGraphMode2 = {}));
    var defaultBigValueGraphMode = () => BigValueGraphMode2.None;
    exports.defaultBigValueGraphMode = defaultBigValueGraphMode;
    var BigValueJustifyMode2;
    (function(BigValueJustifyMode3) {
      BigValueJustifyMode3["Auto"] = "auto";
      BigValueJustifyMode3["Center"] = "center";
    })(BigValueJustifyMode2 || (exports.BigValueJustifyMode = BigValueJustifyMode2 = {}));
    var defaultBigValueJustifyMode = () => BigValueJustifyMode2.Auto;
    exports.defaultBigValueJustifyMode = defaultBigValueJustifyMode;
    var BigValueTextMode2;
    (function(BigValueTextMode3) {
      BigValueTextMode3["Auto"] = "auto";
      BigValueTextMode3["Value"] = "value";
      BigValueTextMode3["ValueAndName"] = "value_and_name";
      BigValueTextMode3["Name"] = "name";
      BigValueTextMode3["None"] = "none";
    })(BigValueTextMode2 || (exports.BigValueTextMode = BigValueTextMode2 = {}));
    var defaultBigValueTextMode = () => BigValueTextMode2.Auto;
    exports.defaultBigValueTextMode = defaultBigValueTextMode;
    var PercentChangeColorMode2;
    (function(PercentChangeColorMode3) {
      PercentChangeColorMode3["Standard"] = "standard";
      PercentChangeColorMode3["Inverted"] = "inverted";
      PercentChangeColorMode3["SameAsValue"] = "same_as_value";
    })(PercentChangeColorMode2 || (exports.PercentChangeColorMode = PercentChangeColorMode2 = {}));
    var defaultPercentChangeColorMode = () => PercentChangeColorMode2.Standard;
    exports.defaultPercentChangeColorMode = defaultPercentChangeColorMode;
    var FieldTextAlignment;
    (function(FieldTextAlignment2) {
      FieldTextAlignment2["Auto"] = "auto";
      FieldTextAlignment2["Left"] = "left";
      FieldTextAlignment2["Right"] = "right";
      FieldTextAlignment2["Center"] = "center";
    })(FieldTextAlignment || (exports.FieldTextAlignment = FieldTextAlignment = {}));
    var defaultFieldTextAlignment = () => FieldTextAlignment.Auto;
    exports.defaultFieldTextAlignment = defaultFieldTextAlignment;
    var TimelineValueAlignment;
    (function(TimelineValueAlignment2) {
      TimelineValueAlignment2["Center"] = "center";
      TimelineValueAlignment2["Left"] = "left";
      TimelineValueAlignment2["Right"] = "right";
    })(TimelineValueAlignment || (exports.TimelineValueAlignment = TimelineValueAlignment = {}));
    var defaultTimelineValueAlignment = () => TimelineValueAlignment.Center;
    exports.defaultTimelineValueAlignment = defaultTimelineValueAlignment;
    var defaultGraphFieldConfig = () => ({});
    exports.defaultGraphFieldConfig = defaultGraphFieldConfig;
    var BarGaugeDisplayMode;
    (function(BarGaugeDisplayMode2) {
      BarGaugeDisplayMode2["Basic"] = "basic";
      BarGaugeDisplayMode2["Lcd"] = "lcd";
      BarGaugeDisplayMode2["Gradient"] = "gradient";
    })(BarGaugeDisplayMode || (exports.BarGaugeDisplayMode = BarGaugeDisplayMode = {}));
    var defaultBarGaugeDisplayMode = () => BarGaugeDisplayMode.Basic;
    exports.defaultBarGaugeDisplayMode = defaultBarGaugeDisplayMode;
    var BarGaugeValueMode;
    (function(BarGaugeValueMode2) {
      BarGaugeValueMode2["Color"] = "color";
      BarGaugeValueMode2["Text"] = "text";
      BarGaugeValueMode2["Hidden"] = "hidden";
    })(BarGaugeValueMode || (exports.BarGaugeValueMode = BarGaugeValueMode = {}));
    var defaultBarGaugeValueMode = () => BarGaugeValueMode.Color;
    exports.defaultBarGaugeValueMode = defaultBarGaugeValueMode;
    var BarGaugeNamePlacement;
    (function(BarGaugeNamePlacement2) {
      BarGaugeNamePlacement2["Auto"] = "auto";
      BarGaugeNamePlacement2["Top"] = "top";
      BarGaugeNamePlacement2["Left"] = "left";
      BarGaugeNamePlacement2["Hidden"] = "hidden";
    })(BarGaugeNamePlacement || (exports.BarGaugeNamePlacement = BarGaugeNamePlacement = {}));
    var defaultBarGaugeNamePlacement = () => BarGaugeNamePlacement.Auto;
    exports.defaultBarGaugeNamePlacement = defaultBarGaugeNamePlacement;
    var BarGaugeSizing;
    (function(BarGaugeSizing2) {
      BarGaugeSizing2["Auto"] = "auto";
      BarGaugeSizing2["Manual"] = "manual";
    })(BarGaugeSizing || (exports.BarGaugeSizing = BarGaugeSizing = {}));
    var defaultBarGaugeSizing = () => BarGaugeSizing.Auto;
    exports.defaultBarGaugeSizing = defaultBarGaugeSizing;
    var defaultLabels = () => ({});
    exports.defaultLabels = defaultLabels;
    var TableCellDisplayMode;
    (function(TableCellDisplayMode2) {
      TableCellDisplayMode2["Auto"] = "auto";
      TableCellDisplayMode2["ColorText"] = "color-text";
      TableCellDisplayMode2["ColorBackground"] = "color-background";
      TableCellDisplayMode2["ColorBackgroundSolid"] = "color-background-solid";
      TableCellDisplayMode2["GradientGauge"] = "gradient-gauge";
      TableCellDisplayMode2["LcdGauge"] = "lcd-gauge";
      TableCellDisplayMode2["JSONView"] = "json-view";
      TableCellDisplayMode2["BasicGauge"] = "basic";
      TableCellDisplayMode2["Image"] = "image";
      TableCellDisplayMode2["Gauge"] = "gauge";
      TableCellDisplayMode2["Sparkline"] = "sparkline";
      TableCellDisplayMode2["DataLinks"] = "data-links";
      TableCellDisplayMode2["Custom"] = "custom";
      TableCellDisplayMode2["Actions"] = "actions";
    })(TableCellDisplayMode || (exports.TableCellDisplayMode = TableCellDisplayMode = {}));
    var defaultTableCellDisplayMode = () => TableCellDisplayMode.Auto;
    exports.defaultTableCellDisplayMode = defaultTableCellDisplayMode;
    var TableCellBackgroundDisplayMode;
    (function(TableCellBackgroundDisplayMode2) {
      TableCellBackgroundDisplayMode2["Basic"] = "basic";
      TableCellBackgroundDisplayMode2["Gradient"] = "gradient";
    })(TableCellBackgroundDisplayMode || (exports.TableCellBackgroundDisplayMode = TableCellBackgroundDisplayMode = {}));
    var defaultTableCellBackgroundDisplayMode = () => TableCellBackgroundDisplayMode.Basic;
    exports.defaultTableCellBackgroundDisplayMode = defaultTableCellBackgroundDisplayMode;
    var defaultTableSortByFieldState = () => ({
      displayName: ""
    });
    exports.defaultTableSortByFieldState = defaultTableSortByFieldState;
    var defaultTableFooterOptions = () => ({
      show: false,
      reducer: []
    });
    exports.defaultTableFooterOptions = defaultTableFooterOptions;
    var defaultTableAutoCellOptions = () => ({
      type: TableCellDisplayMode.Auto
    });
    exports.defaultTableAutoCellOptions = defaultTableAutoCellOptions;
    var defaultTableColorTextCellOptions = () => ({
      type: TableCellDisplayMode.ColorText
    });
    exports.defaultTableColorTextCellOptions = defaultTableColorTextCellOptions;
    var defaultTableJsonViewCellOptions = () => ({
      type: TableCellDisplayMode.JSONView
    });
    exports.defaultTableJsonViewCellOptions = defaultTableJsonViewCellOptions;
    var defaultTableImageCellOptions = () => ({
      type: TableCellDisplayMode.Image
    });
    exports.defaultTableImageCellOptions = defaultTableImageCellOptions;
    var defaultTableDataLinksCellOptions = () => ({
      type: TableCellDisplayMode.DataLinks
    });
    exports.defaultTableDataLinksCellOptions = defaultTableDataLinksCellOptions;
    var defaultTableActionsCellOptions = () => ({
      type: TableCellDisplayMode.Actions
    });
    exports.defaultTableActionsCellOptions = defaultTableActionsCellOptions;
    var defaultTableBarGaugeCellOptions = () => ({
      type: TableCellDisplayMode.Gauge
    });
    exports.defaultTableBarGaugeCellOptions = defaultTableBarGaugeCellOptions;
    var defaultTableSparklineCellOptions = () => ({
      type: TableCellDisplayMode.Sparkline
    });
    exports.defaultTableSparklineCellOptions = defaultTableSparklineCellOptions;
    var defaultTableColoredBackgroundCellOptions = () => ({
      type: TableCellDisplayMode.ColorBackground
    });
    exports.defaultTableColoredBackgroundCellOptions = defaultTableColoredBackgroundCellOptions;
    var TableCellHeight;
    (function(TableCellHeight2) {
      TableCellHeight2["Sm"] = "sm";
      TableCellHeight2["Md"] = "md";
      TableCellHeight2["Lg"] = "lg";
      TableCellHeight2["Auto"] = "auto";
    })(TableCellHeight || (exports.TableCellHeight = TableCellHeight = {}));
    var defaultTableCellHeight = () => TableCellHeight.Sm;
    exports.defaultTableCellHeight = defaultTableCellHeight;
    var defaultTableCellOptions = () => (0, exports.defaultTableAutoCellOptions)();
    exports.defaultTableCellOptions = defaultTableCellOptions;
    var VariableFormatID;
    (function(VariableFormatID2) {
      VariableFormatID2["Lucene"] = "lucene";
      VariableFormatID2["Raw"] = "raw";
      VariableFormatID2["Regex"] = "regex";
      VariableFormatID2["Pipe"] = "pipe";
      VariableFormatID2["Distributed"] = "distributed";
      VariableFormatID2["CSV"] = "csv";
      VariableFormatID2["HTML"] = "html";
      VariableFormatID2["JSON"] = "json";
      VariableFormatID2["PercentEncode"] = "percentencode";
      VariableFormatID2["UriEncode"] = "uriencode";
      VariableFormatID2["SingleQuote"] = "singlequote";
      VariableFormatID2["DoubleQuote"] = "doublequote";
      VariableFormatID2["SQLString"] = "sqlstring";
      VariableFormatID2["Date"] = "date";
      VariableFormatID2["Glob"] = "glob";
      VariableFormatID2["Text"] = "text";
      VariableFormatID2["QueryParam"] = "queryparam";
    })(VariableFormatID || (exports.VariableFormatID = VariableFormatID = {}));
    var defaultVariableFormatID = () => VariableFormatID.Lucene;
    exports.defaultVariableFormatID = defaultVariableFormatID;
    var defaultDataSourceRef = () => ({});
    exports.defaultDataSourceRef = defaultDataSourceRef;
    var defaultResourceDimensionConfig = () => ({
      mode: ResourceDimensionMode.Fixed
    });
    exports.defaultResourceDimensionConfig = defaultResourceDimensionConfig;
    var defaultHeatmapCalculationOptions = () => ({});
    exports.defaultHeatmapCalculationOptions = defaultHeatmapCalculationOptions;
    var LogsDedupStrategy;
    (function(LogsDedupStrategy2) {
      LogsDedupStrategy2["None"] = "none";
      LogsDedupStrategy2["Exact"] = "exact";
      LogsDedupStrategy2["Numbers"] = "numbers";
      LogsDedupStrategy2["Signature"] = "signature";
    })(LogsDedupStrategy || (exports.LogsDedupStrategy = LogsDedupStrategy = {}));
    var defaultLogsDedupStrategy = () => LogsDedupStrategy.None;
    exports.defaultLogsDedupStrategy = defaultLogsDedupStrategy;
    var ComparisonOperation;
    (function(ComparisonOperation2) {
      ComparisonOperation2["EQ"] = "eq";
      ComparisonOperation2["NEQ"] = "neq";
      ComparisonOperation2["LT"] = "lt";
      ComparisonOperation2["LTE"] = "lte";
      ComparisonOperation2["GT"] = "gt";
      ComparisonOperation2["GTE"] = "gte";
    })(ComparisonOperation || (exports.ComparisonOperation = ComparisonOperation = {}));
    var defaultComparisonOperation = () => ComparisonOperation.EQ;
    exports.defaultComparisonOperation = defaultComparisonOperation;
    var defaultTableFieldOptions = () => ({
      align: FieldTextAlignment.Auto,
      inspect: false
    });
    exports.defaultTableFieldOptions = defaultTableFieldOptions;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/dataSourceJsonDataBuilder.gen.js
var require_dataSourceJsonDataBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/dataSourceJsonDataBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DataSourceJsonDataBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var DataSourceJsonDataBuilder = class {
      constructor() {
        this.internal = common2.defaultDataSourceJsonData();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      authType(authType) {
        this.internal.authType = authType;
        return this;
      }
      defaultRegion(defaultRegion) {
        this.internal.defaultRegion = defaultRegion;
        return this;
      }
      profile(profile) {
        this.internal.profile = profile;
        return this;
      }
      manageAlerts(manageAlerts) {
        this.internal.manageAlerts = manageAlerts;
        return this;
      }
      alertmanagerUid(alertmanagerUid) {
        this.internal.alertmanagerUid = alertmanagerUid;
        return this;
      }
    };
    exports.DataSourceJsonDataBuilder = DataSourceJsonDataBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/dataQueryBuilder.gen.js
var require_dataQueryBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/dataQueryBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DataQueryBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var DataQueryBuilder = class {
      constructor() {
        this.internal = common2.defaultDataQuery();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // A unique identifier for the query within the list of targets.
      // In server side expressions, the refId is used as a variable name to identify results.
      // By default, the UI will assign A->Z; however setting meaningful names may be useful.
      refId(refId) {
        this.internal.refId = refId;
        return this;
      }
      // If hide is set to true, Grafana will filter out the response(s) associated with this query before returning it to the panel.
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Specify the query flavor
      // TODO make this required and give it a default
      queryType(queryType) {
        this.internal.queryType = queryType;
        return this;
      }
      // For mixed data sources the selected datasource is on the query level.
      // For non mixed scenarios this is undefined.
      // TODO find a better way to do this ^ that's friendly to schema
      // TODO this shouldn't be unknown but DataSourceRef | null
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
    };
    exports.DataQueryBuilder = DataQueryBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/baseDimensionConfigBuilder.gen.js
var require_baseDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/baseDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.BaseDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var BaseDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultBaseDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
    };
    exports.BaseDimensionConfigBuilder = BaseDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDimensionConfigBuilder.gen.js
var require_scaleDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ScaleDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ScaleDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultScaleDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      min(min) {
        this.internal.min = min;
        return this;
      }
      max(max) {
        this.internal.max = max;
        return this;
      }
      fixed(fixed) {
        this.internal.fixed = fixed;
        return this;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
      // | *"linear"
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
    };
    exports.ScaleDimensionConfigBuilder = ScaleDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/colorDimensionConfigBuilder.gen.js
var require_colorDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/colorDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ColorDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ColorDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultColorDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // color value
      fixed(fixed) {
        this.internal.fixed = fixed;
        return this;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
    };
    exports.ColorDimensionConfigBuilder = ColorDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scalarDimensionConfigBuilder.gen.js
var require_scalarDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scalarDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ScalarDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ScalarDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultScalarDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      min(min) {
        this.internal.min = min;
        return this;
      }
      max(max) {
        this.internal.max = max;
        return this;
      }
      fixed(fixed) {
        this.internal.fixed = fixed;
        return this;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
    };
    exports.ScalarDimensionConfigBuilder = ScalarDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/textDimensionConfigBuilder.gen.js
var require_textDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/textDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TextDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var TextDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultTextDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
      fixed(fixed) {
        this.internal.fixed = fixed;
        return this;
      }
    };
    exports.TextDimensionConfigBuilder = TextDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/mapLayerOptionsBuilder.gen.js
var require_mapLayerOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/mapLayerOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.MapLayerOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var MapLayerOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultMapLayerOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      type(type) {
        this.internal.type = type;
        return this;
      }
      // configured unique display name
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Custom options depending on the type
      config(config) {
        this.internal.config = config;
        return this;
      }
      // Common method to define geometry fields
      location(location) {
        const locationResource = location.build();
        this.internal.location = locationResource;
        return this;
      }
      // Defines a frame MatcherConfig that may filter data for the given layer
      filterData(filterData) {
        this.internal.filterData = filterData;
        return this;
      }
      // Common properties:
      // https://openlayers.org/en/latest/apidoc/module-ol_layer_Base-BaseLayer.html
      // Layer opacity (0-1)
      opacity(opacity) {
        this.internal.opacity = opacity;
        return this;
      }
      // Check tooltip (defaults to true)
      tooltip(tooltip) {
        this.internal.tooltip = tooltip;
        return this;
      }
    };
    exports.MapLayerOptionsBuilder = MapLayerOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/frameGeometrySourceBuilder.gen.js
var require_frameGeometrySourceBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/frameGeometrySourceBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FrameGeometrySourceBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var FrameGeometrySourceBuilder = class {
      constructor() {
        this.internal = common2.defaultFrameGeometrySource();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // Field mappings
      geohash(geohash) {
        this.internal.geohash = geohash;
        return this;
      }
      latitude(latitude) {
        this.internal.latitude = latitude;
        return this;
      }
      longitude(longitude) {
        this.internal.longitude = longitude;
        return this;
      }
      wkt(wkt) {
        this.internal.wkt = wkt;
        return this;
      }
      lookup(lookup) {
        this.internal.lookup = lookup;
        return this;
      }
      // Path to Gazetteer
      gazetteer(gazetteer) {
        this.internal.gazetteer = gazetteer;
        return this;
      }
    };
    exports.FrameGeometrySourceBuilder = FrameGeometrySourceBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationBucketConfigBuilder.gen.js
var require_heatmapCalculationBucketConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationBucketConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HeatmapCalculationBucketConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var HeatmapCalculationBucketConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultHeatmapCalculationBucketConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Sets the bucket calculation mode
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // The number of buckets to use for the axis in the heatmap
      value(value) {
        this.internal.value = value;
        return this;
      }
      // Controls the scale of the buckets
      scale(scale) {
        const scaleResource = scale.build();
        this.internal.scale = scaleResource;
        return this;
      }
    };
    exports.HeatmapCalculationBucketConfigBuilder = HeatmapCalculationBucketConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDistributionConfigBuilder.gen.js
var require_scaleDistributionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/scaleDistributionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ScaleDistributionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ScaleDistributionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultScaleDistributionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      type(type) {
        this.internal.type = type;
        return this;
      }
      log(log) {
        this.internal.log = log;
        return this;
      }
      linearThreshold(linearThreshold) {
        this.internal.linearThreshold = linearThreshold;
        return this;
      }
    };
    exports.ScaleDistributionConfigBuilder = ScaleDistributionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/lineStyleBuilder.gen.js
var require_lineStyleBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/lineStyleBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.LineStyleBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var LineStyleBuilder = class {
      constructor() {
        this.internal = common2.defaultLineStyle();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      fill(fill) {
        this.internal.fill = fill;
        return this;
      }
      dash(dash) {
        this.internal.dash = dash;
        return this;
      }
    };
    exports.LineStyleBuilder = LineStyleBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/lineConfigBuilder.gen.js
var require_lineConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/lineConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.LineConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var LineConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultLineConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      lineColor(lineColor) {
        this.internal.lineColor = lineColor;
        return this;
      }
      lineWidth(lineWidth) {
        this.internal.lineWidth = lineWidth;
        return this;
      }
      lineInterpolation(lineInterpolation) {
        this.internal.lineInterpolation = lineInterpolation;
        return this;
      }
      lineStyle(lineStyle) {
        const lineStyleResource = lineStyle.build();
        this.internal.lineStyle = lineStyleResource;
        return this;
      }
      // Indicate if null values should be treated as gaps or connected.
      // When the value is a number, it represents the maximum delta in the
      // X axis that should be considered connected.  For timeseries, this is milliseconds
      spanNulls(spanNulls) {
        this.internal.spanNulls = spanNulls;
        return this;
      }
    };
    exports.LineConfigBuilder = LineConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/barConfigBuilder.gen.js
var require_barConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/barConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.BarConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var BarConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultBarConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      barAlignment(barAlignment) {
        this.internal.barAlignment = barAlignment;
        return this;
      }
      barWidthFactor(barWidthFactor) {
        this.internal.barWidthFactor = barWidthFactor;
        return this;
      }
      barMaxWidth(barMaxWidth) {
        this.internal.barMaxWidth = barMaxWidth;
        return this;
      }
    };
    exports.BarConfigBuilder = BarConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/fillConfigBuilder.gen.js
var require_fillConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/fillConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FillConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var FillConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultFillConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      fillColor(fillColor) {
        this.internal.fillColor = fillColor;
        return this;
      }
      fillOpacity(fillOpacity) {
        this.internal.fillOpacity = fillOpacity;
        return this;
      }
      fillBelowTo(fillBelowTo) {
        this.internal.fillBelowTo = fillBelowTo;
        return this;
      }
    };
    exports.FillConfigBuilder = FillConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/pointsConfigBuilder.gen.js
var require_pointsConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/pointsConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.PointsConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var PointsConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultPointsConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      showPoints(showPoints) {
        this.internal.showPoints = showPoints;
        return this;
      }
      pointSize(pointSize) {
        this.internal.pointSize = pointSize;
        return this;
      }
      pointColor(pointColor) {
        this.internal.pointColor = pointColor;
        return this;
      }
      pointSymbol(pointSymbol) {
        this.internal.pointSymbol = pointSymbol;
        return this;
      }
    };
    exports.PointsConfigBuilder = PointsConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/axisConfigBuilder.gen.js
var require_axisConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/axisConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AxisConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var AxisConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultAxisConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      axisPlacement(axisPlacement) {
        this.internal.axisPlacement = axisPlacement;
        return this;
      }
      axisColorMode(axisColorMode) {
        this.internal.axisColorMode = axisColorMode;
        return this;
      }
      axisLabel(axisLabel) {
        this.internal.axisLabel = axisLabel;
        return this;
      }
      axisWidth(axisWidth) {
        this.internal.axisWidth = axisWidth;
        return this;
      }
      axisSoftMin(axisSoftMin) {
        this.internal.axisSoftMin = axisSoftMin;
        return this;
      }
      axisSoftMax(axisSoftMax) {
        this.internal.axisSoftMax = axisSoftMax;
        return this;
      }
      axisGridShow(axisGridShow) {
        this.internal.axisGridShow = axisGridShow;
        return this;
      }
      scaleDistribution(scaleDistribution) {
        const scaleDistributionResource = scaleDistribution.build();
        this.internal.scaleDistribution = scaleDistributionResource;
        return this;
      }
      axisCenteredZero(axisCenteredZero) {
        this.internal.axisCenteredZero = axisCenteredZero;
        return this;
      }
      axisBorderShow(axisBorderShow) {
        this.internal.axisBorderShow = axisBorderShow;
        return this;
      }
    };
    exports.AxisConfigBuilder = AxisConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/hideSeriesConfigBuilder.gen.js
var require_hideSeriesConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/hideSeriesConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HideSeriesConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var HideSeriesConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultHideSeriesConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      tooltip(tooltip) {
        this.internal.tooltip = tooltip;
        return this;
      }
      legend(legend) {
        this.internal.legend = legend;
        return this;
      }
      viz(viz) {
        this.internal.viz = viz;
        return this;
      }
    };
    exports.HideSeriesConfigBuilder = HideSeriesConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/stackingConfigBuilder.gen.js
var require_stackingConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/stackingConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.StackingConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var StackingConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultStackingConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      group(group2) {
        this.internal.group = group2;
        return this;
      }
    };
    exports.StackingConfigBuilder = StackingConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/stackableFieldConfigBuilder.gen.js
var require_stackableFieldConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/stackableFieldConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.StackableFieldConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var StackableFieldConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultStackableFieldConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      stacking(stacking) {
        const stackingResource = stacking.build();
        this.internal.stacking = stackingResource;
        return this;
      }
    };
    exports.StackableFieldConfigBuilder = StackableFieldConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/hideableFieldConfigBuilder.gen.js
var require_hideableFieldConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/hideableFieldConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HideableFieldConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var HideableFieldConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultHideableFieldConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      hideFrom(hideFrom) {
        const hideFromResource = hideFrom.build();
        this.internal.hideFrom = hideFromResource;
        return this;
      }
    };
    exports.HideableFieldConfigBuilder = HideableFieldConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/graphThresholdsStyleConfigBuilder.gen.js
var require_graphThresholdsStyleConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/graphThresholdsStyleConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.GraphThresholdsStyleConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var GraphThresholdsStyleConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultGraphThresholdsStyleConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
    };
    exports.GraphThresholdsStyleConfigBuilder = GraphThresholdsStyleConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/singleStatBaseOptionsBuilder.gen.js
var require_singleStatBaseOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/singleStatBaseOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.SingleStatBaseOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var SingleStatBaseOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultSingleStatBaseOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      reduceOptions(reduceOptions) {
        const reduceOptionsResource = reduceOptions.build();
        this.internal.reduceOptions = reduceOptionsResource;
        return this;
      }
      text(text) {
        const textResource = text.build();
        this.internal.text = textResource;
        return this;
      }
      orientation(orientation) {
        this.internal.orientation = orientation;
        return this;
      }
    };
    exports.SingleStatBaseOptionsBuilder = SingleStatBaseOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/reduceDataOptionsBuilder.gen.js
var require_reduceDataOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/reduceDataOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ReduceDataOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ReduceDataOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultReduceDataOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // If true show each row value
      values(values) {
        this.internal.values = values;
        return this;
      }
      // if showing all values limit
      limit(limit) {
        this.internal.limit = limit;
        return this;
      }
      // When !values, pick one value for the whole field
      calcs(calcs) {
        this.internal.calcs = calcs;
        return this;
      }
      // Which fields to show.  By default this is only numeric fields
      fields(fields) {
        this.internal.fields = fields;
        return this;
      }
    };
    exports.ReduceDataOptionsBuilder = ReduceDataOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTextDisplayOptionsBuilder.gen.js
var require_vizTextDisplayOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTextDisplayOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.VizTextDisplayOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var VizTextDisplayOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultVizTextDisplayOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Explicit title text size
      titleSize(titleSize) {
        this.internal.titleSize = titleSize;
        return this;
      }
      // Explicit value text size
      valueSize(valueSize) {
        this.internal.valueSize = valueSize;
        return this;
      }
      // Explicit percent text size
      percentSize(percentSize) {
        this.internal.percentSize = percentSize;
        return this;
      }
    };
    exports.VizTextDisplayOptionsBuilder = VizTextDisplayOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTooltipBuilder.gen.js
var require_optionsWithTooltipBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTooltipBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.OptionsWithTooltipBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var OptionsWithTooltipBuilder = class {
      constructor() {
        this.internal = common2.defaultOptionsWithTooltip();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      tooltip(tooltip) {
        const tooltipResource = tooltip.build();
        this.internal.tooltip = tooltipResource;
        return this;
      }
    };
    exports.OptionsWithTooltipBuilder = OptionsWithTooltipBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTooltipOptionsBuilder.gen.js
var require_vizTooltipOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizTooltipOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.VizTooltipOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var VizTooltipOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultVizTooltipOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      sort(sort) {
        this.internal.sort = sort;
        return this;
      }
      maxWidth(maxWidth) {
        this.internal.maxWidth = maxWidth;
        return this;
      }
      maxHeight(maxHeight) {
        this.internal.maxHeight = maxHeight;
        return this;
      }
      hideZeros(hideZeros) {
        this.internal.hideZeros = hideZeros;
        return this;
      }
    };
    exports.VizTooltipOptionsBuilder = VizTooltipOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithLegendBuilder.gen.js
var require_optionsWithLegendBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithLegendBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.OptionsWithLegendBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var OptionsWithLegendBuilder = class {
      constructor() {
        this.internal = common2.defaultOptionsWithLegend();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      legend(legend) {
        const legendResource = legend.build();
        this.internal.legend = legendResource;
        return this;
      }
    };
    exports.OptionsWithLegendBuilder = OptionsWithLegendBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizLegendOptionsBuilder.gen.js
var require_vizLegendOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/vizLegendOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.VizLegendOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var VizLegendOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultVizLegendOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      displayMode(displayMode) {
        this.internal.displayMode = displayMode;
        return this;
      }
      placement(placement) {
        this.internal.placement = placement;
        return this;
      }
      showLegend(showLegend) {
        this.internal.showLegend = showLegend;
        return this;
      }
      asTable(asTable) {
        this.internal.asTable = asTable;
        return this;
      }
      isVisible(isVisible) {
        this.internal.isVisible = isVisible;
        return this;
      }
      sortBy(sortBy) {
        this.internal.sortBy = sortBy;
        return this;
      }
      sortDesc(sortDesc) {
        this.internal.sortDesc = sortDesc;
        return this;
      }
      width(width2) {
        this.internal.width = width2;
        return this;
      }
      calcs(calcs) {
        this.internal.calcs = calcs;
        return this;
      }
    };
    exports.VizLegendOptionsBuilder = VizLegendOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTimezonesBuilder.gen.js
var require_optionsWithTimezonesBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTimezonesBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.OptionsWithTimezonesBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var OptionsWithTimezonesBuilder = class {
      constructor() {
        this.internal = common2.defaultOptionsWithTimezones();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      timezone(timezone) {
        this.internal.timezone = timezone;
        return this;
      }
    };
    exports.OptionsWithTimezonesBuilder = OptionsWithTimezonesBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTextFormattingBuilder.gen.js
var require_optionsWithTextFormattingBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/optionsWithTextFormattingBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.OptionsWithTextFormattingBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var OptionsWithTextFormattingBuilder = class {
      constructor() {
        this.internal = common2.defaultOptionsWithTextFormatting();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      text(text) {
        const textResource = text.build();
        this.internal.text = textResource;
        return this;
      }
    };
    exports.OptionsWithTextFormattingBuilder = OptionsWithTextFormattingBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/graphFieldConfigBuilder.gen.js
var require_graphFieldConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/graphFieldConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.GraphFieldConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var GraphFieldConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultGraphFieldConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      drawStyle(drawStyle) {
        this.internal.drawStyle = drawStyle;
        return this;
      }
      gradientMode(gradientMode) {
        this.internal.gradientMode = gradientMode;
        return this;
      }
      thresholdsStyle(thresholdsStyle) {
        const thresholdsStyleResource = thresholdsStyle.build();
        this.internal.thresholdsStyle = thresholdsStyleResource;
        return this;
      }
      transform(transform) {
        this.internal.transform = transform;
        return this;
      }
      lineColor(lineColor) {
        this.internal.lineColor = lineColor;
        return this;
      }
      lineWidth(lineWidth) {
        this.internal.lineWidth = lineWidth;
        return this;
      }
      lineInterpolation(lineInterpolation) {
        this.internal.lineInterpolation = lineInterpolation;
        return this;
      }
      lineStyle(lineStyle) {
        const lineStyleResource = lineStyle.build();
        this.internal.lineStyle = lineStyleResource;
        return this;
      }
      fillColor(fillColor) {
        this.internal.fillColor = fillColor;
        return this;
      }
      fillOpacity(fillOpacity) {
        this.internal.fillOpacity = fillOpacity;
        return this;
      }
      showPoints(showPoints) {
        this.internal.showPoints = showPoints;
        return this;
      }
      pointSize(pointSize) {
        this.internal.pointSize = pointSize;
        return this;
      }
      pointColor(pointColor) {
        this.internal.pointColor = pointColor;
        return this;
      }
      axisPlacement(axisPlacement) {
        this.internal.axisPlacement = axisPlacement;
        return this;
      }
      axisColorMode(axisColorMode) {
        this.internal.axisColorMode = axisColorMode;
        return this;
      }
      axisLabel(axisLabel) {
        this.internal.axisLabel = axisLabel;
        return this;
      }
      axisWidth(axisWidth) {
        this.internal.axisWidth = axisWidth;
        return this;
      }
      axisSoftMin(axisSoftMin) {
        this.internal.axisSoftMin = axisSoftMin;
        return this;
      }
      axisSoftMax(axisSoftMax) {
        this.internal.axisSoftMax = axisSoftMax;
        return this;
      }
      axisGridShow(axisGridShow) {
        this.internal.axisGridShow = axisGridShow;
        return this;
      }
      scaleDistribution(scaleDistribution) {
        const scaleDistributionResource = scaleDistribution.build();
        this.internal.scaleDistribution = scaleDistributionResource;
        return this;
      }
      axisCenteredZero(axisCenteredZero) {
        this.internal.axisCenteredZero = axisCenteredZero;
        return this;
      }
      barAlignment(barAlignment) {
        this.internal.barAlignment = barAlignment;
        return this;
      }
      barWidthFactor(barWidthFactor) {
        this.internal.barWidthFactor = barWidthFactor;
        return this;
      }
      stacking(stacking) {
        const stackingResource = stacking.build();
        this.internal.stacking = stackingResource;
        return this;
      }
      hideFrom(hideFrom) {
        const hideFromResource = hideFrom.build();
        this.internal.hideFrom = hideFromResource;
        return this;
      }
      insertNulls(insertNulls) {
        this.internal.insertNulls = insertNulls;
        return this;
      }
      // Indicate if null values should be treated as gaps or connected.
      // When the value is a number, it represents the maximum delta in the
      // X axis that should be considered connected.  For timeseries, this is milliseconds
      spanNulls(spanNulls) {
        this.internal.spanNulls = spanNulls;
        return this;
      }
      fillBelowTo(fillBelowTo) {
        this.internal.fillBelowTo = fillBelowTo;
        return this;
      }
      pointSymbol(pointSymbol) {
        this.internal.pointSymbol = pointSymbol;
        return this;
      }
      axisBorderShow(axisBorderShow) {
        this.internal.axisBorderShow = axisBorderShow;
        return this;
      }
      barMaxWidth(barMaxWidth) {
        this.internal.barMaxWidth = barMaxWidth;
        return this;
      }
    };
    exports.GraphFieldConfigBuilder = GraphFieldConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableSortByFieldStateBuilder.gen.js
var require_tableSortByFieldStateBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableSortByFieldStateBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TableSortByFieldStateBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var TableSortByFieldStateBuilder = class {
      constructor() {
        this.internal = common2.defaultTableSortByFieldState();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Sets the display name of the field to sort by
      displayName(displayName) {
        this.internal.displayName = displayName;
        return this;
      }
      // Flag used to indicate descending sort order
      desc(desc) {
        this.internal.desc = desc;
        return this;
      }
    };
    exports.TableSortByFieldStateBuilder = TableSortByFieldStateBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFooterOptionsBuilder.gen.js
var require_tableFooterOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFooterOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TableFooterOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var TableFooterOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultTableFooterOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      show(show) {
        this.internal.show = show;
        return this;
      }
      // actually 1 value
      reducer(reducer) {
        this.internal.reducer = reducer;
        return this;
      }
      fields(fields) {
        this.internal.fields = fields;
        return this;
      }
      enablePagination(enablePagination) {
        this.internal.enablePagination = enablePagination;
        return this;
      }
      countRows(countRows) {
        this.internal.countRows = countRows;
        return this;
      }
    };
    exports.TableFooterOptionsBuilder = TableFooterOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/resourceDimensionConfigBuilder.gen.js
var require_resourceDimensionConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/resourceDimensionConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ResourceDimensionConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var ResourceDimensionConfigBuilder = class {
      constructor() {
        this.internal = common2.defaultResourceDimensionConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // fixed: T -- will be added by each element
      field(field) {
        this.internal.field = field;
        return this;
      }
      fixed(fixed) {
        this.internal.fixed = fixed;
        return this;
      }
    };
    exports.ResourceDimensionConfigBuilder = ResourceDimensionConfigBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationOptionsBuilder.gen.js
var require_heatmapCalculationOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/heatmapCalculationOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HeatmapCalculationOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var HeatmapCalculationOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultHeatmapCalculationOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // The number of buckets to use for the xAxis in the heatmap
      xBuckets(xBuckets) {
        const xBucketsResource = xBuckets.build();
        this.internal.xBuckets = xBucketsResource;
        return this;
      }
      // The number of buckets to use for the yAxis in the heatmap
      yBuckets(yBuckets) {
        const yBucketsResource = yBuckets.build();
        this.internal.yBuckets = yBucketsResource;
        return this;
      }
    };
    exports.HeatmapCalculationOptionsBuilder = HeatmapCalculationOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFieldOptionsBuilder.gen.js
var require_tableFieldOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/tableFieldOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TableFieldOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var TableFieldOptionsBuilder = class {
      constructor() {
        this.internal = common2.defaultTableFieldOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      width(width2) {
        this.internal.width = width2;
        return this;
      }
      minWidth(minWidth) {
        this.internal.minWidth = minWidth;
        return this;
      }
      align(align) {
        this.internal.align = align;
        return this;
      }
      // This field is deprecated in favor of using cellOptions
      displayMode(displayMode) {
        this.internal.displayMode = displayMode;
        return this;
      }
      cellOptions(cellOptions) {
        this.internal.cellOptions = cellOptions;
        return this;
      }
      // ?? default is missing or false ??
      hidden(hidden) {
        this.internal.hidden = hidden;
        return this;
      }
      inspect(inspect) {
        this.internal.inspect = inspect;
        return this;
      }
      filterable(filterable) {
        this.internal.filterable = filterable;
        return this;
      }
      // Hides any header for a column, useful for columns that show some static content or buttons.
      hideHeader(hideHeader) {
        this.internal.hideHeader = hideHeader;
        return this;
      }
    };
    exports.TableFieldOptionsBuilder = TableFieldOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/index.js
var require_common = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/common/index.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    tslib_1.__exportStar(require_types_gen2(), exports);
    tslib_1.__exportStar(require_dataSourceJsonDataBuilder_gen(), exports);
    tslib_1.__exportStar(require_dataQueryBuilder_gen(), exports);
    tslib_1.__exportStar(require_baseDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_scaleDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_colorDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_scalarDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_textDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_mapLayerOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_frameGeometrySourceBuilder_gen(), exports);
    tslib_1.__exportStar(require_heatmapCalculationBucketConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_scaleDistributionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_lineStyleBuilder_gen(), exports);
    tslib_1.__exportStar(require_lineConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_barConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_fillConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_pointsConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_axisConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_hideSeriesConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_stackingConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_stackableFieldConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_hideableFieldConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_graphThresholdsStyleConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_singleStatBaseOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_reduceDataOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_vizTextDisplayOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_optionsWithTooltipBuilder_gen(), exports);
    tslib_1.__exportStar(require_vizTooltipOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_optionsWithLegendBuilder_gen(), exports);
    tslib_1.__exportStar(require_vizLegendOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_optionsWithTimezonesBuilder_gen(), exports);
    tslib_1.__exportStar(require_optionsWithTextFormattingBuilder_gen(), exports);
    tslib_1.__exportStar(require_graphFieldConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_tableSortByFieldStateBuilder_gen(), exports);
    tslib_1.__exportStar(require_tableFooterOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_resourceDimensionConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_heatmapCalculationOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_tableFieldOptionsBuilder_gen(), exports);
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/types.gen.js
var require_types_gen3 = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/types.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.defaultActionVariableType = exports.ActionVariableType = exports.defaultActionVariable = exports.defaultInfinityOptions = exports.defaultHttpRequestMethod = exports.HttpRequestMethod = exports.defaultFetchOptions = exports.defaultActionType = exports.ActionType = exports.defaultAction = exports.defaultFieldColorSeriesByMode = exports.FieldColorSeriesByMode = exports.defaultFieldColorModeId = exports.FieldColorModeId = exports.defaultFieldColor = exports.defaultThreshold = exports.defaultThresholdsMode = exports.ThresholdsMode = exports.defaultThresholdsConfig = exports.defaultSpecialValueMatch = exports.SpecialValueMatch = exports.defaultSpecialValueMap = exports.defaultRegexMap = exports.defaultRangeMap = exports.defaultValueMappingResult = exports.defaultMappingType = exports.MappingType = exports.defaultValueMap = exports.defaultValueMapping = exports.defaultFieldConfig = exports.defaultFieldConfigSource = exports.defaultLibraryPanelRef = exports.defaultMatcherConfig = exports.defaultDataTransformerConfig = exports.defaultDashboardLinkPlacement = exports.DashboardLinkPlacement = exports.defaultDashboardLinkType = exports.DashboardLinkType = exports.defaultDashboardLink = exports.defaultGridPos = exports.defaultDataSourceRef = exports.defaultPanel = exports.defaultTimeOption = exports.defaultTimePickerConfig = exports.defaultDashboardCursorSync = exports.DashboardCursorSync = exports.defaultDashboard = exports.defaultDashboardMeta = exports.defaultAnnotationPermission = exports.defaultAnnotationActions = void 0;
    exports.defaultAnnotationEventFieldMapping = exports.defaultAnnotationEventFieldSource = exports.AnnotationEventFieldSource = exports.defaultSnapshot = exports.defaultAnnotationQueryPlacement = exports.AnnotationQueryPlacement = exports.defaultAnnotationTarget = exports.defaultAnnotationPanelFilter = exports.defaultAnnotationQuery = exports.defaultAnnotationContainer = exports.defaultVariableSort = exports.VariableSort = exports.defaultVariableRefresh = exports.VariableRefresh = exports.defaultVariableOption = exports.defaultVariableHide = exports.VariableHide = exports.defaultVariableType = exports.VariableType = exports.defaultVariableModel = exports.defaultRowPanel = exports.defaultDynamicConfigValue = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var common2 = tslib_1.__importStar(require_common());
    var defaultAnnotationActions = () => ({});
    exports.defaultAnnotationActions = defaultAnnotationActions;
    var defaultAnnotationPermission = () => ({});
    exports.defaultAnnotationPermission = defaultAnnotationPermission;
    var defaultDashboardMeta = () => ({});
    exports.defaultDashboardMeta = defaultDashboardMeta;
    var defaultDashboard = () => ({
      timezone: "browser",
      editable: true,
      graphTooltip: DashboardCursorSync2.Off,
      fiscalYearStartMonth: 0,
      schemaVersion: 42,
      templating: {},
      annotations: (0, exports.defaultAnnotationContainer)()
    });
    exports.defaultDashboard = defaultDashboard;
    var DashboardCursorSync2;
    (function(DashboardCursorSync3) {
      DashboardCursorSync3[DashboardCursorSync3["Off"] = 0] = "Off";
      DashboardCursorSync3[DashboardCursorSync3["Crosshair"] = 1] = "Crosshair";
      DashboardCursorSync3[DashboardCursorSync3["Tooltip"] = 2] = "Tooltip";
    })(DashboardCursorSync2 || (exports.DashboardCursorSync = DashboardCursorSync2 = {}));
    var defaultDashboardCursorSync = () => DashboardCursorSync2.Off;
    exports.defaultDashboardCursorSync = defaultDashboardCursorSync;
    var defaultTimePickerConfig = () => ({
      hidden: false,
      refresh_intervals: [
        "5s",
        "10s",
        "30s",
        "1m",
        "5m",
        "15m",
        "30m",
        "1h",
        "2h",
        "1d"
      ]
    });
    exports.defaultTimePickerConfig = defaultTimePickerConfig;
    var defaultTimeOption = () => ({
      display: "",
      from: "",
      to: ""
    });
    exports.defaultTimeOption = defaultTimeOption;
    var defaultPanel = () => ({
      type: "",
      transparent: false,
      repeatDirection: "h"
    });
    exports.defaultPanel = defaultPanel;
    var defaultDataSourceRef = () => common2.defaultDataSourceRef();
    exports.defaultDataSourceRef = defaultDataSourceRef;
    var defaultGridPos = () => ({
      h: 9,
      w: 12,
      x: 0,
      y: 0
    });
    exports.defaultGridPos = defaultGridPos;
    var defaultDashboardLink = () => ({
      title: "",
      type: DashboardLinkType.Link,
      icon: "",
      tooltip: "",
      tags: [],
      asDropdown: false,
      placement: DashboardLinkPlacement.InControlsMenu,
      targetBlank: false,
      includeVars: false,
      keepTime: false
    });
    exports.defaultDashboardLink = defaultDashboardLink;
    var DashboardLinkType;
    (function(DashboardLinkType2) {
      DashboardLinkType2["Link"] = "link";
      DashboardLinkType2["Dashboards"] = "dashboards";
    })(DashboardLinkType || (exports.DashboardLinkType = DashboardLinkType = {}));
    var defaultDashboardLinkType = () => DashboardLinkType.Link;
    exports.defaultDashboardLinkType = defaultDashboardLinkType;
    var DashboardLinkPlacement;
    (function(DashboardLinkPlacement2) {
      DashboardLinkPlacement2["InControlsMenu"] = "inControlsMenu";
    })(DashboardLinkPlacement || (exports.DashboardLinkPlacement = DashboardLinkPlacement = {}));
    var defaultDashboardLinkPlacement = () => DashboardLinkPlacement.InControlsMenu;
    exports.defaultDashboardLinkPlacement = defaultDashboardLinkPlacement;
    var defaultDataTransformerConfig = () => ({
      id: "",
      options: {}
    });
    exports.defaultDataTransformerConfig = defaultDataTransformerConfig;
    var defaultMatcherConfig = () => ({
      id: ""
    });
    exports.defaultMatcherConfig = defaultMatcherConfig;
    var defaultLibraryPanelRef = () => ({
      name: "",
      uid: ""
    });
    exports.defaultLibraryPanelRef = defaultLibraryPanelRef;
    var defaultFieldConfigSource = () => ({
      defaults: (0, exports.defaultFieldConfig)(),
      overrides: []
    });
    exports.defaultFieldConfigSource = defaultFieldConfigSource;
    var defaultFieldConfig = () => ({});
    exports.defaultFieldConfig = defaultFieldConfig;
    var defaultValueMapping = () => (0, exports.defaultValueMap)();
    exports.defaultValueMapping = defaultValueMapping;
    var defaultValueMap = () => ({
      type: MappingType.ValueToText,
      options: {}
    });
    exports.defaultValueMap = defaultValueMap;
    var MappingType;
    (function(MappingType2) {
      MappingType2["ValueToText"] = "value";
      MappingType2["RangeToText"] = "range";
      MappingType2["RegexToText"] = "regex";
      MappingType2["SpecialValue"] = "special";
    })(MappingType || (exports.MappingType = MappingType = {}));
    var defaultMappingType = () => MappingType.ValueToText;
    exports.defaultMappingType = defaultMappingType;
    var defaultValueMappingResult = () => ({});
    exports.defaultValueMappingResult = defaultValueMappingResult;
    var defaultRangeMap = () => ({
      type: MappingType.RangeToText,
      options: {
        from: 0,
        to: 0,
        result: (0, exports.defaultValueMappingResult)()
      }
    });
    exports.defaultRangeMap = defaultRangeMap;
    var defaultRegexMap = () => ({
      type: MappingType.RegexToText,
      options: {
        pattern: "",
        result: (0, exports.defaultValueMappingResult)()
      }
    });
    exports.defaultRegexMap = defaultRegexMap;
    var defaultSpecialValueMap = () => ({
      type: MappingType.SpecialValue,
      options: {
        match: SpecialValueMatch.True,
        result: (0, exports.defaultValueMappingResult)()
      }
    });
    exports.defaultSpecialValueMap = defaultSpecialValueMap;
    var SpecialValueMatch;
    (function(SpecialValueMatch2) {
      SpecialValueMatch2["True"] = "true";
      SpecialValueMatch2["False"] = "false";
      SpecialValueMatch2["Null"] = "null";
      SpecialValueMatch2["NotANumber"] = "nan";
      SpecialValueMatch2["NullAndNan"] = "null+nan";
      SpecialValueMatch2["Empty"] = "empty";
    })(SpecialValueMatch || (exports.SpecialValueMatch = SpecialValueMatch = {}));
    var defaultSpecialValueMatch = () => SpecialValueMatch.True;
    exports.defaultSpecialValueMatch = defaultSpecialValueMatch;
    var defaultThresholdsConfig = () => ({
      mode: ThresholdsMode2.Absolute,
      steps: []
    });
    exports.defaultThresholdsConfig = defaultThresholdsConfig;
    var ThresholdsMode2;
    (function(ThresholdsMode3) {
      ThresholdsMode3["Absolute"] = "absolute";
      ThresholdsMode3["Percentage"] = "percentage";
    })(ThresholdsMode2 || (exports.ThresholdsMode = ThresholdsMode2 = {}));
    var defaultThresholdsMode = () => ThresholdsMode2.Absolute;
    exports.defaultThresholdsMode = defaultThresholdsMode;
    var defaultThreshold = () => ({
      value: 0,
      color: ""
    });
    exports.defaultThreshold = defaultThreshold;
    var defaultFieldColor = () => ({
      mode: FieldColorModeId.Thresholds
    });
    exports.defaultFieldColor = defaultFieldColor;
    var FieldColorModeId;
    (function(FieldColorModeId2) {
      FieldColorModeId2["Thresholds"] = "thresholds";
      FieldColorModeId2["PaletteClassic"] = "palette-classic";
      FieldColorModeId2["PaletteClassicByName"] = "palette-classic-by-name";
      FieldColorModeId2["ContinuousGrYlRd"] = "continuous-GrYlRd";
      FieldColorModeId2["ContinuousRdYlGr"] = "continuous-RdYlGr";
      FieldColorModeId2["ContinuousBlYlRd"] = "continuous-BlYlRd";
      FieldColorModeId2["ContinuousYlRd"] = "continuous-YlRd";
      FieldColorModeId2["ContinuousBlPu"] = "continuous-BlPu";
      FieldColorModeId2["ContinuousYlBl"] = "continuous-YlBl";
      FieldColorModeId2["ContinuousBlues"] = "continuous-blues";
      FieldColorModeId2["ContinuousReds"] = "continuous-reds";
      FieldColorModeId2["ContinuousGreens"] = "continuous-greens";
      FieldColorModeId2["ContinuousPurples"] = "continuous-purples";
      FieldColorModeId2["Fixed"] = "fixed";
      FieldColorModeId2["Shades"] = "shades";
    })(FieldColorModeId || (exports.FieldColorModeId = FieldColorModeId = {}));
    var defaultFieldColorModeId = () => FieldColorModeId.Thresholds;
    exports.defaultFieldColorModeId = defaultFieldColorModeId;
    var FieldColorSeriesByMode;
    (function(FieldColorSeriesByMode2) {
      FieldColorSeriesByMode2["Min"] = "min";
      FieldColorSeriesByMode2["Max"] = "max";
      FieldColorSeriesByMode2["Last"] = "last";
    })(FieldColorSeriesByMode || (exports.FieldColorSeriesByMode = FieldColorSeriesByMode = {}));
    var defaultFieldColorSeriesByMode = () => FieldColorSeriesByMode.Min;
    exports.defaultFieldColorSeriesByMode = defaultFieldColorSeriesByMode;
    var defaultAction = () => ({
      type: ActionType.Fetch,
      title: ""
    });
    exports.defaultAction = defaultAction;
    var ActionType;
    (function(ActionType2) {
      ActionType2["Fetch"] = "fetch";
      ActionType2["Infinity"] = "infinity";
    })(ActionType || (exports.ActionType = ActionType = {}));
    var defaultActionType = () => ActionType.Fetch;
    exports.defaultActionType = defaultActionType;
    var defaultFetchOptions = () => ({
      method: HttpRequestMethod.GET,
      url: ""
    });
    exports.defaultFetchOptions = defaultFetchOptions;
    var HttpRequestMethod;
    (function(HttpRequestMethod2) {
      HttpRequestMethod2["GET"] = "GET";
      HttpRequestMethod2["PUT"] = "PUT";
      HttpRequestMethod2["POST"] = "POST";
      HttpRequestMethod2["DELETE"] = "DELETE";
      HttpRequestMethod2["PATCH"] = "PATCH";
    })(HttpRequestMethod || (exports.HttpRequestMethod = HttpRequestMethod = {}));
    var defaultHttpRequestMethod = () => HttpRequestMethod.GET;
    exports.defaultHttpRequestMethod = defaultHttpRequestMethod;
    var defaultInfinityOptions = () => ({
      method: HttpRequestMethod.GET,
      url: "",
      datasourceUid: ""
    });
    exports.defaultInfinityOptions = defaultInfinityOptions;
    var defaultActionVariable = () => ({
      key: "",
      name: "",
      type: ActionVariableType.String
    });
    exports.defaultActionVariable = defaultActionVariable;
    var ActionVariableType;
    (function(ActionVariableType2) {
      ActionVariableType2["String"] = "string";
    })(ActionVariableType || (exports.ActionVariableType = ActionVariableType = {}));
    var defaultActionVariableType = () => ActionVariableType.String;
    exports.defaultActionVariableType = defaultActionVariableType;
    var defaultDynamicConfigValue = () => ({
      id: ""
    });
    exports.defaultDynamicConfigValue = defaultDynamicConfigValue;
    var defaultRowPanel = () => ({
      type: "row",
      collapsed: false,
      id: 0,
      panels: []
    });
    exports.defaultRowPanel = defaultRowPanel;
    var defaultVariableModel = () => ({
      type: VariableType.Query,
      name: "",
      skipUrlSync: false,
      multi: false,
      allowCustomValue: true,
      includeAll: false,
      auto: false,
      auto_min: "10s",
      auto_count: 30
    });
    exports.defaultVariableModel = defaultVariableModel;
    var VariableType;
    (function(VariableType2) {
      VariableType2["Query"] = "query";
      VariableType2["Adhoc"] = "adhoc";
      VariableType2["Groupby"] = "groupby";
      VariableType2["Constant"] = "constant";
      VariableType2["Datasource"] = "datasource";
      VariableType2["Interval"] = "interval";
      VariableType2["Textbox"] = "textbox";
      VariableType2["Custom"] = "custom";
      VariableType2["System"] = "system";
      VariableType2["Snapshot"] = "snapshot";
      VariableType2["Switch"] = "switch";
    })(VariableType || (exports.VariableType = VariableType = {}));
    var defaultVariableType = () => VariableType.Query;
    exports.defaultVariableType = defaultVariableType;
    var VariableHide;
    (function(VariableHide2) {
      VariableHide2[VariableHide2["DontHide"] = 0] = "DontHide";
      VariableHide2[VariableHide2["HideLabel"] = 1] = "HideLabel";
      VariableHide2[VariableHide2["HideVariable"] = 2] = "HideVariable";
      VariableHide2[VariableHide2["InControlsMenu"] = 3] = "InControlsMenu";
    })(VariableHide || (exports.VariableHide = VariableHide = {}));
    var defaultVariableHide = () => VariableHide.DontHide;
    exports.defaultVariableHide = defaultVariableHide;
    var defaultVariableOption = () => ({
      text: "",
      value: ""
    });
    exports.defaultVariableOption = defaultVariableOption;
    var VariableRefresh2;
    (function(VariableRefresh3) {
      VariableRefresh3[VariableRefresh3["Never"] = 0] = "Never";
      VariableRefresh3[VariableRefresh3["OnDashboardLoad"] = 1] = "OnDashboardLoad";
      VariableRefresh3[VariableRefresh3["OnTimeRangeChanged"] = 2] = "OnTimeRangeChanged";
    })(VariableRefresh2 || (exports.VariableRefresh = VariableRefresh2 = {}));
    var defaultVariableRefresh = () => VariableRefresh2.Never;
    exports.defaultVariableRefresh = defaultVariableRefresh;
    var VariableSort2;
    (function(VariableSort3) {
      VariableSort3[VariableSort3["Disabled"] = 0] = "Disabled";
      VariableSort3[VariableSort3["AlphabeticalAsc"] = 1] = "AlphabeticalAsc";
      VariableSort3[VariableSort3["AlphabeticalDesc"] = 2] = "AlphabeticalDesc";
      VariableSort3[VariableSort3["NumericalAsc"] = 3] = "NumericalAsc";
      VariableSort3[VariableSort3["NumericalDesc"] = 4] = "NumericalDesc";
      VariableSort3[VariableSort3["AlphabeticalCaseInsensitiveAsc"] = 5] = "AlphabeticalCaseInsensitiveAsc";
      VariableSort3[VariableSort3["AlphabeticalCaseInsensitiveDesc"] = 6] = "AlphabeticalCaseInsensitiveDesc";
      VariableSort3[VariableSort3["NaturalAsc"] = 7] = "NaturalAsc";
      VariableSort3[VariableSort3["NaturalDesc"] = 8] = "NaturalDesc";
    })(VariableSort2 || (exports.VariableSort = VariableSort2 = {}));
    var defaultVariableSort = () => VariableSort2.Disabled;
    exports.defaultVariableSort = defaultVariableSort;
    var defaultAnnotationContainer = () => ({});
    exports.defaultAnnotationContainer = defaultAnnotationContainer;
    var defaultAnnotationQuery = () => ({
      name: "",
      enable: true,
      hide: false,
      iconColor: "",
      builtIn: 0,
      placement: AnnotationQueryPlacement.InControlsMenu
    });
    exports.defaultAnnotationQuery = defaultAnnotationQuery;
    var defaultAnnotationPanelFilter = () => ({
      exclude: false,
      ids: []
    });
    exports.defaultAnnotationPanelFilter = defaultAnnotationPanelFilter;
    var defaultAnnotationTarget = () => ({
      limit: 0,
      matchAny: false,
      tags: [],
      type: ""
    });
    exports.defaultAnnotationTarget = defaultAnnotationTarget;
    var AnnotationQueryPlacement;
    (function(AnnotationQueryPlacement2) {
      AnnotationQueryPlacement2["InControlsMenu"] = "inControlsMenu";
    })(AnnotationQueryPlacement || (exports.AnnotationQueryPlacement = AnnotationQueryPlacement = {}));
    var defaultAnnotationQueryPlacement = () => AnnotationQueryPlacement.InControlsMenu;
    exports.defaultAnnotationQueryPlacement = defaultAnnotationQueryPlacement;
    var defaultSnapshot = () => ({
      created: "",
      expires: "",
      external: false,
      externalUrl: "",
      originalUrl: "",
      id: 0,
      key: "",
      name: "",
      orgId: 0,
      updated: "",
      userId: 0
    });
    exports.defaultSnapshot = defaultSnapshot;
    var AnnotationEventFieldSource;
    (function(AnnotationEventFieldSource2) {
      AnnotationEventFieldSource2["Field"] = "field";
      AnnotationEventFieldSource2["Text"] = "text";
      AnnotationEventFieldSource2["Skip"] = "skip";
    })(AnnotationEventFieldSource || (exports.AnnotationEventFieldSource = AnnotationEventFieldSource = {}));
    var defaultAnnotationEventFieldSource = () => AnnotationEventFieldSource.Field;
    exports.defaultAnnotationEventFieldSource = defaultAnnotationEventFieldSource;
    var defaultAnnotationEventFieldMapping = () => ({});
    exports.defaultAnnotationEventFieldMapping = defaultAnnotationEventFieldMapping;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationActionsBuilder.gen.js
var require_annotationActionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationActionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationActionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationActionsBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationActions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      canAdd(canAdd) {
        this.internal.canAdd = canAdd;
        return this;
      }
      canDelete(canDelete) {
        this.internal.canDelete = canDelete;
        return this;
      }
      canEdit(canEdit) {
        this.internal.canEdit = canEdit;
        return this;
      }
    };
    exports.AnnotationActionsBuilder = AnnotationActionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPermissionBuilder.gen.js
var require_annotationPermissionBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPermissionBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationPermissionBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationPermissionBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationPermission();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // +k8s:deepcopy-gen=true
      dashboard(dashboard2) {
        const dashboardResource = dashboard2.build();
        this.internal.dashboard = dashboardResource;
        return this;
      }
    };
    exports.AnnotationPermissionBuilder = AnnotationPermissionBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardMetaBuilder.gen.js
var require_dashboardMetaBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardMetaBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DashboardMetaBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var DashboardMetaBuilder = class {
      constructor() {
        this.internal = dashboard.defaultDashboardMeta();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // +k8s:deepcopy-gen=true
      annotationsPermissions(annotationsPermissions) {
        const annotationsPermissionsResource = annotationsPermissions.build();
        this.internal.annotationsPermissions = annotationsPermissionsResource;
        return this;
      }
      apiVersion(apiVersion) {
        this.internal.apiVersion = apiVersion;
        return this;
      }
      canAdmin(canAdmin) {
        this.internal.canAdmin = canAdmin;
        return this;
      }
      canDelete(canDelete) {
        this.internal.canDelete = canDelete;
        return this;
      }
      canEdit(canEdit) {
        this.internal.canEdit = canEdit;
        return this;
      }
      canSave(canSave) {
        this.internal.canSave = canSave;
        return this;
      }
      canStar(canStar) {
        this.internal.canStar = canStar;
        return this;
      }
      created(created) {
        this.internal.created = created;
        return this;
      }
      createdBy(createdBy) {
        this.internal.createdBy = createdBy;
        return this;
      }
      expires(expires) {
        this.internal.expires = expires;
        return this;
      }
      // Deprecated: use FolderUID instead
      folderId(folderId) {
        this.internal.folderId = folderId;
        return this;
      }
      folderTitle(folderTitle) {
        this.internal.folderTitle = folderTitle;
        return this;
      }
      folderUid(folderUid) {
        this.internal.folderUid = folderUid;
        return this;
      }
      folderUrl(folderUrl) {
        this.internal.folderUrl = folderUrl;
        return this;
      }
      hasAcl(hasAcl) {
        this.internal.hasAcl = hasAcl;
        return this;
      }
      isFolder(isFolder) {
        this.internal.isFolder = isFolder;
        return this;
      }
      isSnapshot(isSnapshot) {
        this.internal.isSnapshot = isSnapshot;
        return this;
      }
      provisioned(provisioned) {
        this.internal.provisioned = provisioned;
        return this;
      }
      provisionedExternalId(provisionedExternalId) {
        this.internal.provisionedExternalId = provisionedExternalId;
        return this;
      }
      publicDashboardEnabled(publicDashboardEnabled) {
        this.internal.publicDashboardEnabled = publicDashboardEnabled;
        return this;
      }
      slug(slug) {
        this.internal.slug = slug;
        return this;
      }
      type(type) {
        this.internal.type = type;
        return this;
      }
      updated(updated) {
        this.internal.updated = updated;
        return this;
      }
      updatedBy(updatedBy) {
        this.internal.updatedBy = updatedBy;
        return this;
      }
      url(url) {
        this.internal.url = url;
        return this;
      }
      version(version) {
        this.internal.version = version;
        return this;
      }
    };
    exports.DashboardMetaBuilder = DashboardMetaBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timeOptionBuilder.gen.js
var require_timeOptionBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timeOptionBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TimeOptionBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var TimeOptionBuilder = class {
      constructor() {
        this.internal = dashboard.defaultTimeOption();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      display(display) {
        this.internal.display = display;
        return this;
      }
      from(from) {
        this.internal.from = from;
        return this;
      }
      to(to) {
        this.internal.to = to;
        return this;
      }
    };
    exports.TimeOptionBuilder = TimeOptionBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/thresholdsConfigBuilder.gen.js
var require_thresholdsConfigBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/thresholdsConfigBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ThresholdsConfigBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var ThresholdsConfigBuilder2 = class {
      constructor() {
        this.internal = dashboard.defaultThresholdsConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Thresholds mode.
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // Must be sorted by 'value', first value is always -Infinity
      steps(steps2) {
        this.internal.steps = steps2;
        return this;
      }
    };
    exports.ThresholdsConfigBuilder = ThresholdsConfigBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fieldColorBuilder.gen.js
var require_fieldColorBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fieldColorBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FieldColorBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var FieldColorBuilder = class {
      constructor() {
        this.internal = dashboard.defaultFieldColor();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // The main color scheme mode.
      mode(mode) {
        this.internal.mode = mode;
        return this;
      }
      // The fixed color value for fixed or shades color modes.
      fixedColor(fixedColor) {
        this.internal.fixedColor = fixedColor;
        return this;
      }
      // Some visualizations need to know how to assign a series color from by value color schemes.
      seriesBy(seriesBy) {
        this.internal.seriesBy = seriesBy;
        return this;
      }
    };
    exports.FieldColorBuilder = FieldColorBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionBuilder.gen.js
var require_actionBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ActionBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var ActionBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAction();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      type(type) {
        this.internal.type = type;
        return this;
      }
      title(title) {
        this.internal.title = title;
        return this;
      }
      fetch(fetch) {
        const fetchResource = fetch.build();
        this.internal.fetch = fetchResource;
        return this;
      }
      infinity(infinity) {
        const infinityResource = infinity.build();
        this.internal.infinity = infinityResource;
        return this;
      }
      confirmation(confirmation) {
        this.internal.confirmation = confirmation;
        return this;
      }
      oneClick(oneClick) {
        this.internal.oneClick = oneClick;
        return this;
      }
      variables(variables) {
        const variablesResources = variables.map((builder1) => builder1.build());
        this.internal.variables = variablesResources;
        return this;
      }
      style(style) {
        this.internal.style = style;
        return this;
      }
    };
    exports.ActionBuilder = ActionBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fetchOptionsBuilder.gen.js
var require_fetchOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/fetchOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FetchOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var FetchOptionsBuilder = class {
      constructor() {
        this.internal = dashboard.defaultFetchOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      method(method) {
        this.internal.method = method;
        return this;
      }
      url(url) {
        this.internal.url = url;
        return this;
      }
      body(body) {
        this.internal.body = body;
        return this;
      }
      // These are 2D arrays of strings, each representing a key-value pair
      // We are defining this way because we can't generate a go struct that
      // that would have exactly two strings in each sub-array
      queryParams(queryParams) {
        this.internal.queryParams = queryParams;
        return this;
      }
      headers(headers) {
        this.internal.headers = headers;
        return this;
      }
    };
    exports.FetchOptionsBuilder = FetchOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/infinityOptionsBuilder.gen.js
var require_infinityOptionsBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/infinityOptionsBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.InfinityOptionsBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var InfinityOptionsBuilder = class {
      constructor() {
        this.internal = dashboard.defaultInfinityOptions();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      method(method) {
        this.internal.method = method;
        return this;
      }
      url(url) {
        this.internal.url = url;
        return this;
      }
      body(body) {
        this.internal.body = body;
        return this;
      }
      // These are 2D arrays of strings, each representing a key-value pair
      // We are defining them this way because we can't generate a go struct that
      // that would have exactly two strings in each sub-array
      queryParams(queryParams) {
        this.internal.queryParams = queryParams;
        return this;
      }
      headers(headers) {
        this.internal.headers = headers;
        return this;
      }
      datasourceUid(datasourceUid) {
        this.internal.datasourceUid = datasourceUid;
        return this;
      }
    };
    exports.InfinityOptionsBuilder = InfinityOptionsBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionVariableBuilder.gen.js
var require_actionVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/actionVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ActionVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var ActionVariableBuilder = class {
      constructor() {
        this.internal = dashboard.defaultActionVariable();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      key(key) {
        this.internal.key = key;
        return this;
      }
      name(name) {
        this.internal.name = name;
        return this;
      }
    };
    exports.ActionVariableBuilder = ActionVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationQueryBuilder.gen.js
var require_annotationQueryBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationQueryBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationQueryBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationQueryBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationQuery();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of annotation.
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Datasource where the annotations data is
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
      // When enabled the annotation query is issued with every dashboard refresh
      enable(enable) {
        this.internal.enable = enable;
        return this;
      }
      // Annotation queries can be toggled on or off at the top of the dashboard.
      // When hide is true, the toggle is not shown in the dashboard.
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Color to use for the annotation event markers
      iconColor(iconColor) {
        this.internal.iconColor = iconColor;
        return this;
      }
      // Filters to apply when fetching annotations
      filter(filter) {
        const filterResource = filter.build();
        this.internal.filter = filterResource;
        return this;
      }
      // TODO.. this should just be a normal query target
      target(target2) {
        const targetResource = target2.build();
        this.internal.target = targetResource;
        return this;
      }
      // TODO -- this should not exist here, it is based on the --grafana-- datasource
      type(type) {
        this.internal.type = type;
        return this;
      }
      // Set to 1 for the standard annotation query all dashboards have by default.
      builtIn(builtIn) {
        this.internal.builtIn = builtIn;
        return this;
      }
      // Placement can be used to display the annotation query somewhere else on the dashboard other than the default location.
      placement(placement) {
        this.internal.placement = placement;
        return this;
      }
      expr(expr) {
        this.internal.expr = expr;
        return this;
      }
      // Format for Prometheus annotation text. Label values can be interpolated with templates like {{instance}}.
      textFormat(textFormat) {
        this.internal.textFormat = textFormat;
        return this;
      }
      // Format for Prometheus and Loki annotation titles. Label values can be interpolated with templates like {{instance}}.
      titleFormat(titleFormat) {
        this.internal.titleFormat = titleFormat;
        return this;
      }
      // Comma-separated label keys used as annotation tags.
      tagKeys(tagKeys) {
        this.internal.tagKeys = tagKeys;
        return this;
      }
      // Legacy Prometheus annotation query step interval.
      step(step) {
        this.internal.step = step;
        return this;
      }
      // Use the Prometheus series value as the annotation timestamp.
      useValueForTime(useValueForTime) {
        this.internal.useValueForTime = useValueForTime;
        return this;
      }
      // Mappings define how to convert data frame fields to annotation event fields.
      mappings(mappings) {
        const mappingsResource = (function() {
          let results1 = {};
          for (const key1 in mappings) {
            const val1 = mappings[key1];
            results1[key1] = val1.build();
          }
          return results1;
        })();
        this.internal.mappings = mappingsResource;
        return this;
      }
    };
    exports.AnnotationQueryBuilder = AnnotationQueryBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPanelFilterBuilder.gen.js
var require_annotationPanelFilterBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationPanelFilterBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationPanelFilterBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationPanelFilterBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationPanelFilter();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Should the specified panels be included or excluded
      exclude(exclude) {
        this.internal.exclude = exclude;
        return this;
      }
      // Panel IDs that should be included or excluded
      ids(ids) {
        this.internal.ids = ids;
        return this;
      }
    };
    exports.AnnotationPanelFilterBuilder = AnnotationPanelFilterBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationTargetBuilder.gen.js
var require_annotationTargetBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationTargetBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationTargetBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationTargetBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationTarget();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Only required/valid for the grafana datasource...
      // but code+tests is already depending on it so hard to change
      limit(limit) {
        this.internal.limit = limit;
        return this;
      }
      // Only required/valid for the grafana datasource...
      // but code+tests is already depending on it so hard to change
      matchAny(matchAny) {
        this.internal.matchAny = matchAny;
        return this;
      }
      // Only required/valid for the grafana datasource...
      // but code+tests is already depending on it so hard to change
      tags(tags) {
        this.internal.tags = tags;
        return this;
      }
      // Only required/valid for the grafana datasource...
      // but code+tests is already depending on it so hard to change
      type(type) {
        this.internal.type = type;
        return this;
      }
    };
    exports.AnnotationTargetBuilder = AnnotationTargetBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/snapshotBuilder.gen.js
var require_snapshotBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/snapshotBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.SnapshotBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var SnapshotBuilder = class {
      constructor() {
        this.internal = dashboard.defaultSnapshot();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Time when the snapshot expires, default is never to expire
      expires(expires) {
        this.internal.expires = expires;
        return this;
      }
      // Is the snapshot saved in an external grafana instance
      external(external) {
        this.internal.external = external;
        return this;
      }
      // external url, if snapshot was shared in external grafana instance
      externalUrl(externalUrl) {
        this.internal.externalUrl = externalUrl;
        return this;
      }
      // original url, url of the dashboard that was snapshotted
      originalUrl(originalUrl) {
        this.internal.originalUrl = originalUrl;
        return this;
      }
      // Unique identifier of the snapshot
      id(id) {
        this.internal.id = id;
        return this;
      }
      // Optional, defined the unique key of the snapshot, required if external is true
      key(key) {
        this.internal.key = key;
        return this;
      }
      // Optional, name of the snapshot
      name(name) {
        this.internal.name = name;
        return this;
      }
      // org id of the snapshot
      orgId(orgId) {
        this.internal.orgId = orgId;
        return this;
      }
      // url of the snapshot, if snapshot was shared internally
      url(url) {
        this.internal.url = url;
        return this;
      }
      dashboard(dashboard2) {
        const dashboardResource = dashboard2.build();
        this.internal.dashboard = dashboardResource;
        return this;
      }
    };
    exports.SnapshotBuilder = SnapshotBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationEventFieldMappingBuilder.gen.js
var require_annotationEventFieldMappingBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/annotationEventFieldMappingBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AnnotationEventFieldMappingBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AnnotationEventFieldMappingBuilder = class {
      constructor() {
        this.internal = dashboard.defaultAnnotationEventFieldMapping();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Source type for the field value.
      source(source2) {
        this.internal.source = source2;
        return this;
      }
      // Constant value to use when source is "text".
      value(value) {
        this.internal.value = value;
        return this;
      }
      // Regular expression to apply to the field value.
      regex(regex) {
        this.internal.regex = regex;
        return this;
      }
    };
    exports.AnnotationEventFieldMappingBuilder = AnnotationEventFieldMappingBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timePickerBuilder.gen.js
var require_timePickerBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/timePickerBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TimePickerBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var TimePickerBuilder = class {
      constructor() {
        this.internal = dashboard.defaultTimePickerConfig();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Whether timepicker is visible or not.
      hidden(hidden) {
        this.internal.hidden = hidden;
        return this;
      }
      // Interval options available in the refresh picker dropdown.
      refreshIntervals(refreshIntervals) {
        this.internal.refresh_intervals = refreshIntervals;
        return this;
      }
      // Quick ranges for time picker.
      quickRanges(quickRanges) {
        const quickRangesResources = quickRanges.map((builder1) => builder1.build());
        this.internal.quick_ranges = quickRangesResources;
        return this;
      }
      // Override the now time by entering a time delay. Use this option to accommodate known delays in data aggregation to avoid null values.
      nowDelay(nowDelay) {
        this.internal.nowDelay = nowDelay;
        return this;
      }
    };
    exports.TimePickerBuilder = TimePickerBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/panelBuilder.gen.js
var require_panelBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/panelBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.PanelBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var PanelBuilder2 = class {
      constructor() {
        this.internal = dashboard.defaultPanel();
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // The panel plugin type id. This is used to find the plugin to display the panel.
      type(type) {
        if (!(type.length >= 1)) {
          throw new Error("type.length must be >= 1");
        }
        this.internal.type = type;
        return this;
      }
      // Unique identifier of the panel. Generated by Grafana when creating a new panel. It must be unique within a dashboard, but not globally.
      id(id) {
        this.internal.id = id;
        return this;
      }
      // The version of the plugin that is used for this panel. This is used to find the plugin to display the panel and to migrate old panel configs.
      pluginVersion(pluginVersion) {
        this.internal.pluginVersion = pluginVersion;
        return this;
      }
      // Depends on the panel plugin. See the plugin documentation for details.
      targets(targets) {
        const targetsResources = targets.map((builder1) => builder1.build());
        this.internal.targets = targetsResources;
        return this;
      }
      // Depends on the panel plugin. See the plugin documentation for details.
      withTarget(target2) {
        if (!this.internal.targets) {
          this.internal.targets = [];
        }
        const targetResource = target2.build();
        this.internal.targets.push(targetResource);
        return this;
      }
      // Panel title.
      title(title) {
        this.internal.title = title;
        return this;
      }
      // Panel description.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Whether to display the panel without a background.
      transparent(transparent) {
        this.internal.transparent = transparent;
        return this;
      }
      // The datasource used in all targets.
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
      // Grid position.
      gridPos(gridPos) {
        this.internal.gridPos = gridPos;
        return this;
      }
      // Panel height. The height is the number of rows from the top edge of the panel.
      height(h) {
        if (!this.internal.gridPos) {
          this.internal.gridPos = dashboard.defaultGridPos();
        }
        if (!(h > 0)) {
          throw new Error("h must be > 0");
        }
        this.internal.gridPos.h = h;
        return this;
      }
      // Panel width. The width is the number of columns from the left edge of the panel.
      span(w) {
        if (!this.internal.gridPos) {
          this.internal.gridPos = dashboard.defaultGridPos();
        }
        if (!(w > 0)) {
          throw new Error("w must be > 0");
        }
        if (!(w <= 24)) {
          throw new Error("w must be <= 24");
        }
        this.internal.gridPos.w = w;
        return this;
      }
      // Panel links.
      links(links) {
        const linksResources = links.map((builder1) => builder1.build());
        this.internal.links = linksResources;
        return this;
      }
      // Name of template variable to repeat for.
      repeat(repeat) {
        this.internal.repeat = repeat;
        return this;
      }
      // Direction to repeat in if 'repeat' is set.
      // `h` for horizontal, `v` for vertical.
      repeatDirection(repeatDirection) {
        this.internal.repeatDirection = repeatDirection;
        return this;
      }
      // Option for repeated panels that controls max items per row
      // Only relevant for horizontally repeated panels
      maxPerRow(maxPerRow) {
        this.internal.maxPerRow = maxPerRow;
        return this;
      }
      // The maximum number of data points that the panel queries are retrieving.
      maxDataPoints(maxDataPoints) {
        this.internal.maxDataPoints = maxDataPoints;
        return this;
      }
      // List of transformations that are applied to the panel data before rendering.
      // When there are multiple transformations, Grafana applies them in the order they are listed.
      // Each transformation creates a result set that then passes on to the next transformation in the processing pipeline.
      transformations(transformations) {
        this.internal.transformations = transformations;
        return this;
      }
      // List of transformations that are applied to the panel data before rendering.
      // When there are multiple transformations, Grafana applies them in the order they are listed.
      // Each transformation creates a result set that then passes on to the next transformation in the processing pipeline.
      withTransformation(transformation) {
        if (!this.internal.transformations) {
          this.internal.transformations = [];
        }
        this.internal.transformations.push(transformation);
        return this;
      }
      // The min time interval setting defines a lower limit for the $__interval and $__interval_ms variables.
      // This value must be formatted as a number followed by a valid time
      // identifier like: "40s", "3d", etc.
      // See: https://grafana.com/docs/grafana/latest/panels-visualizations/query-transform-data/#query-options
      interval(interval2) {
        this.internal.interval = interval2;
        return this;
      }
      // Overrides the relative time range for individual panels,
      // which causes them to be different than what is selected in
      // the dashboard time picker in the top-right corner of the dashboard. You can use this to show metrics from different
      // time periods or days on the same dashboard.
      // The value is formatted as time operation like: `now-5m` (Last 5 minutes), `now/d` (the day so far),
      // `now-5d/d`(Last 5 days), `now/w` (This week so far), `now-2y/y` (Last 2 years).
      // Note: Panel time overrides have no effect when the dashboard’s time range is absolute.
      // See: https://grafana.com/docs/grafana/latest/panels-visualizations/query-transform-data/#query-options
      timeFrom(timeFrom) {
        this.internal.timeFrom = timeFrom;
        return this;
      }
      // Overrides the time range for individual panels by shifting its start and end relative to the time picker.
      // For example, you can shift the time range for the panel to be two hours earlier than the dashboard time picker setting `2h`.
      // Note: Panel time overrides have no effect when the dashboard’s time range is absolute.
      // See: https://grafana.com/docs/grafana/latest/panels-visualizations/query-transform-data/#query-options
      timeShift(timeShift) {
        this.internal.timeShift = timeShift;
        return this;
      }
      // Controls if the timeFrom or timeShift overrides are shown in the panel header
      hideTimeOverride(hideTimeOverride) {
        this.internal.hideTimeOverride = hideTimeOverride;
        return this;
      }
      // Compare the current time range with a previous period
      // For example "1d" to compare current period but shifted back 1 day
      timeCompare(timeCompare) {
        this.internal.timeCompare = timeCompare;
        return this;
      }
      // Dynamically load the panel
      libraryPanel(libraryPanel) {
        this.internal.libraryPanel = libraryPanel;
        return this;
      }
      // Sets panel queries cache timeout.
      cacheTimeout(cacheTimeout) {
        this.internal.cacheTimeout = cacheTimeout;
        return this;
      }
      // Overrides the data source configured time-to-live for a query cache item in milliseconds
      queryCachingTTL(queryCachingTTL) {
        this.internal.queryCachingTTL = queryCachingTTL;
        return this;
      }
      // It depends on the panel plugin. They are specified by the Options field in panel plugin schemas.
      options(options) {
        this.internal.options = options;
        return this;
      }
      // Field options allow you to change how the data is displayed in your visualizations.
      fieldConfig(fieldConfig) {
        this.internal.fieldConfig = fieldConfig;
        return this;
      }
      // The display value for this field.  This supports template variables blank is auto
      displayName(displayName) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.displayName = displayName;
        return this;
      }
      // Unit a field should use. The unit you select is applied to all fields except time.
      // You can use the units ID availables in Grafana or a custom unit.
      // Available units in Grafana: https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts
      // As custom unit, you can use the following formats:
      // `suffix:<suffix>` for custom unit that should go after value.
      // `prefix:<prefix>` for custom unit that should go before value.
      // `time:<format>` For custom date time formats type for example `time:YYYY-MM-DD`.
      // `si:<base scale><unit characters>` for custom SI units. For example: `si: mF`. This one is a bit more advanced as you can specify both a unit and the source data scale. So if your source data is represented as milli (thousands of) something prefix the unit with that SI scale character.
      // `count:<unit>` for a custom count unit.
      // `currency:<unit>` for custom a currency unit.
      unit(unit) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.unit = unit;
        return this;
      }
      // Specify the number of decimals Grafana includes in the rendered value.
      // If you leave this field blank, Grafana automatically truncates the number of decimals based on the value.
      // For example 1.1234 will display as 1.12 and 100.456 will display as 100.
      // To display all decimals, set the unit to `String`.
      decimals(decimals) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.decimals = decimals;
        return this;
      }
      // The minimum value used in percentage threshold calculations. Leave blank for auto calculation based on all series and fields.
      min(min) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.min = min;
        return this;
      }
      // The maximum value used in percentage threshold calculations. Leave blank for auto calculation based on all series and fields.
      max(max) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.max = max;
        return this;
      }
      // Convert input values into a display string
      mappings(mappings) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.mappings = mappings;
        return this;
      }
      // Map numeric values to states
      thresholds(thresholds) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        const thresholdsResource = thresholds.build();
        this.internal.fieldConfig.defaults.thresholds = thresholdsResource;
        return this;
      }
      // Panel color configuration
      colorScheme(color) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        const colorResource = color.build();
        this.internal.fieldConfig.defaults.color = colorResource;
        return this;
      }
      // The behavior when clicking on a result
      dataLinks(links) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        const linksResources = links.map((builder1) => builder1.build());
        this.internal.fieldConfig.defaults.links = linksResources;
        return this;
      }
      // Define interactive HTTP requests that can be triggered from data visualizations.
      actions(actions) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        const actionsResources = actions.map((builder1) => builder1.build());
        this.internal.fieldConfig.defaults.actions = actionsResources;
        return this;
      }
      // Alternative to empty string
      noValue(noValue) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.noValue = noValue;
        return this;
      }
      // custom is specified by the FieldConfig field
      // in panel plugin schemas.
      custom(custom) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.custom = custom;
        return this;
      }
      fieldMinMax(fieldMinMax) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.defaults) {
          this.internal.fieldConfig.defaults = dashboard.defaultFieldConfig();
        }
        this.internal.fieldConfig.defaults.fieldMinMax = fieldMinMax;
        return this;
      }
      // Defaults are the options applied to all fields.
      defaults(defaults) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        this.internal.fieldConfig.defaults = defaults;
        return this;
      }
      // Overrides are the options applied to specific fields overriding the defaults.
      overrides(overrides) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        this.internal.fieldConfig.overrides = overrides;
        return this;
      }
      // Overrides are the options applied to specific fields overriding the defaults.
      withOverride(override) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.overrides) {
          this.internal.fieldConfig.overrides = [];
        }
        this.internal.fieldConfig.overrides.push(override);
        return this;
      }
      // Adds override rules for a specific field, referred to by its name.
      overrideByName(name, properties) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.overrides) {
          this.internal.fieldConfig.overrides = [];
        }
        this.internal.fieldConfig.overrides.push({
          matcher: {
            id: "byName",
            options: name
          },
          properties
        });
        return this;
      }
      // Adds override rules for the fields whose name match the given regexp.
      overrideByRegexp(regexp, properties) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.overrides) {
          this.internal.fieldConfig.overrides = [];
        }
        this.internal.fieldConfig.overrides.push({
          matcher: {
            id: "byRegexp",
            options: regexp
          },
          properties
        });
        return this;
      }
      // Adds override rules for all the fields of the given type.
      overrideByFieldType(fieldType, properties) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.overrides) {
          this.internal.fieldConfig.overrides = [];
        }
        this.internal.fieldConfig.overrides.push({
          matcher: {
            id: "byType",
            options: fieldType
          },
          properties
        });
        return this;
      }
      overrideByQuery(queryRefId, properties) {
        if (!this.internal.fieldConfig) {
          this.internal.fieldConfig = dashboard.defaultFieldConfigSource();
        }
        if (!this.internal.fieldConfig.overrides) {
          this.internal.fieldConfig.overrides = [];
        }
        this.internal.fieldConfig.overrides.push({
          matcher: {
            id: "byFrameRefID",
            options: queryRefId
          },
          properties
        });
        return this;
      }
    };
    exports.PanelBuilder = PanelBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardBuilder.gen.js
var require_dashboardBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DashboardBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var DashboardBuilder2 = class {
      constructor(title) {
        this.currentY = 0;
        this.currentX = 0;
        this.lastPanelHeight = 0;
        this.internal = dashboard.defaultDashboard();
        this.internal.title = title;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Unique numeric identifier for the dashboard.
      // `id` is internal to a specific Grafana instance. `uid` should be used to identify a dashboard across Grafana instances.
      // TODO eliminate this null option
      id(id) {
        this.internal.id = id;
        return this;
      }
      // Unique dashboard identifier that can be generated by anyone. string (8-40)
      uid(uid) {
        this.internal.uid = uid;
        return this;
      }
      // Title of dashboard.
      title(title) {
        this.internal.title = title;
        return this;
      }
      // Description of dashboard.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // This property should only be used in dashboards defined by plugins.  It is a quick check
      // to see if the version has changed since the last time.
      revision(revision) {
        this.internal.revision = revision;
        return this;
      }
      // ID of a dashboard imported from the https://grafana.com/grafana/dashboards/ portal
      gnetId(gnetId) {
        this.internal.gnetId = gnetId;
        return this;
      }
      // Tags associated with dashboard.
      tags(tags) {
        this.internal.tags = tags;
        return this;
      }
      // Timezone of dashboard. Accepted values are IANA TZDB zone ID or "browser" or "utc".
      timezone(timezone) {
        this.internal.timezone = timezone;
        return this;
      }
      // Whether a dashboard is editable or not.
      editable() {
        this.internal.editable = true;
        return this;
      }
      // Whether a dashboard is editable or not.
      readonly() {
        this.internal.editable = false;
        return this;
      }
      // Configuration of dashboard cursor sync behavior.
      // Accepted values are 0 (sync turned off), 1 (shared crosshair), 2 (shared crosshair and tooltip).
      tooltip(graphTooltip) {
        this.internal.graphTooltip = graphTooltip;
        return this;
      }
      // Time range for dashboard.
      // Accepted values are relative time strings like {from: 'now-6h', to: 'now'} or absolute time strings like {from: '2020-07-10T08:00:00.000Z', to: '2020-07-10T14:00:00.000Z'}.
      time(time) {
        this.internal.time = time;
        return this;
      }
      // Configuration of the time picker shown at the top of a dashboard.
      timepicker(timepicker) {
        const timepickerResource = timepicker.build();
        this.internal.timepicker = timepickerResource;
        return this;
      }
      // The month that the fiscal year starts on.  0 = January, 11 = December
      fiscalYearStartMonth(fiscalYearStartMonth) {
        if (!(fiscalYearStartMonth < 12)) {
          throw new Error("fiscalYearStartMonth must be < 12");
        }
        this.internal.fiscalYearStartMonth = fiscalYearStartMonth;
        return this;
      }
      // When set to true, the dashboard will redraw panels at an interval matching the pixel width.
      // This will keep data "moving left" regardless of the query refresh rate. This setting helps
      // avoid dashboards presenting stale live data
      liveNow(liveNow) {
        this.internal.liveNow = liveNow;
        return this;
      }
      // Day when the week starts. Expressed by the name of the day in lowercase, e.g. "monday".
      weekStart(weekStart) {
        this.internal.weekStart = weekStart;
        return this;
      }
      // Refresh rate of dashboard. Represented via interval string, e.g. "5s", "1m", "1h", "1d".
      refresh(refresh) {
        this.internal.refresh = refresh;
        return this;
      }
      // Version of the dashboard, incremented each time the dashboard is updated.
      version(version) {
        this.internal.version = version;
        return this;
      }
      withPanel(panel) {
        if (!this.internal.panels) {
          this.internal.panels = [];
        }
        const panelResource = panel.build();
        if (!panelResource.gridPos) {
          panelResource.gridPos = dashboard.defaultGridPos();
        }
        if (panelResource.gridPos.x == 0 && panelResource.gridPos.y == 0) {
          panelResource.gridPos.x = this.currentX;
          panelResource.gridPos.y = this.currentY;
        }
        this.internal.panels.push(panelResource);
        this.currentX += panelResource.gridPos.w;
        this.lastPanelHeight = Math.max(this.lastPanelHeight, panelResource.gridPos.h);
        if (this.currentX >= 24) {
          this.currentX = 0;
          this.currentY += this.lastPanelHeight;
          this.lastPanelHeight = 0;
        }
        return this;
      }
      withRow(rowPanel) {
        if (!this.internal.panels) {
          this.internal.panels = [];
        }
        const rowPanelResource = rowPanel.build();
        if (!rowPanelResource.gridPos || rowPanelResource.gridPos.x == 0 && rowPanelResource.gridPos.y == 0) {
          rowPanelResource.gridPos = {
            x: 0,
            // beginning of the line
            y: this.currentY + this.lastPanelHeight,
            h: 1,
            w: 24
            // full width
          };
        }
        this.internal.panels.push(rowPanelResource);
        this.currentX = 0;
        this.currentY = rowPanelResource.gridPos.y + 1;
        this.lastPanelHeight = 0;
        rowPanelResource.panels.forEach((panel) => {
          if (!panel.gridPos) {
            panel.gridPos = dashboard.defaultGridPos();
          }
          if (panel.gridPos.x == 0 && panel.gridPos.y == 0) {
            panel.gridPos.x = this.currentX;
            panel.gridPos.y = this.currentY;
          }
          this.currentX += panel.gridPos.w;
          this.lastPanelHeight = Math.max(this.lastPanelHeight, panel.gridPos.h);
          if (this.currentX >= 24) {
            this.currentX = 0;
            this.currentY += this.lastPanelHeight;
            this.lastPanelHeight = 0;
          }
        });
        return this;
      }
      // Configured template variables
      variables(variables) {
        if (!this.internal.templating) {
          this.internal.templating = {};
        }
        const variablesResources = variables.map((builder1) => builder1.build());
        this.internal.templating.list = variablesResources;
        return this;
      }
      // Configured template variables
      withVariable(variable2) {
        if (!this.internal.templating) {
          this.internal.templating = {};
        }
        if (!this.internal.templating.list) {
          this.internal.templating.list = [];
        }
        const variableResource = variable2.build();
        this.internal.templating.list.push(variableResource);
        return this;
      }
      // Contains the list of annotations that are associated with the dashboard.
      // Annotations are used to overlay event markers and overlay event tags on graphs.
      // Grafana comes with a native annotation store and the ability to add annotation events directly from the graph panel or via the HTTP API.
      // See https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/annotate-visualizations/
      annotations(annotations) {
        if (!this.internal.annotations) {
          this.internal.annotations = dashboard.defaultAnnotationContainer();
        }
        const annotationsResources = annotations.map((builder1) => builder1.build());
        this.internal.annotations.list = annotationsResources;
        return this;
      }
      // Contains the list of annotations that are associated with the dashboard.
      // Annotations are used to overlay event markers and overlay event tags on graphs.
      // Grafana comes with a native annotation store and the ability to add annotation events directly from the graph panel or via the HTTP API.
      // See https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/annotate-visualizations/
      annotation(annotation) {
        if (!this.internal.annotations) {
          this.internal.annotations = dashboard.defaultAnnotationContainer();
        }
        if (!this.internal.annotations.list) {
          this.internal.annotations.list = [];
        }
        const annotationResource = annotation.build();
        this.internal.annotations.list.push(annotationResource);
        return this;
      }
      // Links with references to other dashboards or external websites.
      links(links) {
        const linksResources = links.map((builder1) => builder1.build());
        this.internal.links = linksResources;
        return this;
      }
      // Links with references to other dashboards or external websites.
      link(link) {
        if (!this.internal.links) {
          this.internal.links = [];
        }
        const linkResource = link.build();
        this.internal.links.push(linkResource);
        return this;
      }
      // Snapshot options. They are present only if the dashboard is a snapshot.
      snapshot(snapshot) {
        const snapshotResource = snapshot.build();
        this.internal.snapshot = snapshotResource;
        return this;
      }
      // When set to true, the dashboard will load all panels in the dashboard when it's loaded.
      preload(preload) {
        this.internal.preload = preload;
        return this;
      }
    };
    exports.DashboardBuilder = DashboardBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/rowBuilder.gen.js
var require_rowBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/rowBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.RowBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var RowBuilder2 = class {
      constructor(title) {
        this.internal = dashboard.defaultRowPanel();
        this.internal.type = "row";
        this.internal.title = title;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Whether this row should be collapsed or not.
      // Note: panels added directly to a row will be stripped by Grafana unless the row is collapsed
      collapsed(collapsed) {
        this.internal.collapsed = collapsed;
        return this;
      }
      // Row title
      title(title) {
        this.internal.title = title;
        return this;
      }
      // Name of default datasource for the row
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
      // Row grid position
      gridPos(gridPos) {
        this.internal.gridPos = gridPos;
        return this;
      }
      // Unique identifier of the panel. Generated by Grafana when creating a new panel. It must be unique within a dashboard, but not globally.
      id(id) {
        this.internal.id = id;
        return this;
      }
      // List of panels in the row
      // Note: since panels added directly to a row will be stripped by Grafana unless the row is collapsed,
      // this option will set the current row as collapsed.
      withPanel(panel) {
        if (!this.internal.panels) {
          this.internal.panels = [];
        }
        const panelResource = panel.build();
        this.internal.panels.push(panelResource);
        this.internal.collapsed = true;
        return this;
      }
      // Name of template variable to repeat for.
      repeat(repeat) {
        this.internal.repeat = repeat;
        return this;
      }
    };
    exports.RowBuilder = RowBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardLinkBuilder.gen.js
var require_dashboardLinkBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/dashboardLinkBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DashboardLinkBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var DashboardLinkBuilder = class {
      constructor(title) {
        this.internal = dashboard.defaultDashboardLink();
        this.internal.title = title;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Title to display with the link
      title(title) {
        this.internal.title = title;
        return this;
      }
      // Link type. Accepted values are dashboards (to refer to another dashboard) and link (to refer to an external resource)
      type(type) {
        this.internal.type = type;
        return this;
      }
      // Icon name to be displayed with the link
      icon(icon) {
        this.internal.icon = icon;
        return this;
      }
      // Tooltip to display when the user hovers their mouse over it
      tooltip(tooltip) {
        this.internal.tooltip = tooltip;
        return this;
      }
      // Link URL. Only required/valid if the type is link
      url(url) {
        this.internal.url = url;
        return this;
      }
      // List of tags to limit the linked dashboards. If empty, all dashboards will be displayed. Only valid if the type is dashboards
      tags(tags) {
        this.internal.tags = tags;
        return this;
      }
      // If true, all dashboards links will be displayed in a dropdown. If false, all dashboards links will be displayed side by side. Only valid if the type is dashboards
      asDropdown(asDropdown) {
        this.internal.asDropdown = asDropdown;
        return this;
      }
      // Placement can be used to display the link somewhere else on the dashboard other than above the visualisations.
      placement(placement) {
        this.internal.placement = placement;
        return this;
      }
      // If true, the link will be opened in a new tab
      targetBlank(targetBlank) {
        this.internal.targetBlank = targetBlank;
        return this;
      }
      // If true, includes current template variables values in the link as query params
      includeVars(includeVars) {
        this.internal.includeVars = includeVars;
        return this;
      }
      // If true, includes current time range in the link as query params
      keepTime(keepTime) {
        this.internal.keepTime = keepTime;
        return this;
      }
    };
    exports.DashboardLinkBuilder = DashboardLinkBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/queryVariableBuilder.gen.js
var require_queryVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/queryVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.QueryVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var QueryVariableBuilder2 = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Query;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      query(query) {
        this.internal.query = query;
        return this;
      }
      // Data source used to fetch values for a variable. It can be defined but `null`.
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
      // Shows current selected variable text/value on the dashboard
      current(current) {
        this.internal.current = current;
        return this;
      }
      // Whether multiple values can be selected or not from variable value list
      multi(multi) {
        this.internal.multi = multi;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Options that can be selected for a variable.
      options(options) {
        this.internal.options = options;
        return this;
      }
      // Options to config when to refresh a variable
      refresh(refresh) {
        this.internal.refresh = refresh;
        return this;
      }
      // Options sort order
      sort(sort) {
        this.internal.sort = sort;
        return this;
      }
      // Whether all value option is available or not
      includeAll(includeAll) {
        this.internal.includeAll = includeAll;
        return this;
      }
      // Custom all value
      allValue(allValue) {
        this.internal.allValue = allValue;
        return this;
      }
      // Optional field, if you want to extract part of a series name or metric node segment.
      // Named capture groups can be used to separate the display text and value.
      regex(regex) {
        this.internal.regex = regex;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.QueryVariableBuilder = QueryVariableBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/adHocVariableBuilder.gen.js
var require_adHocVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/adHocVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.AdHocVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var AdHocVariableBuilder = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Adhoc;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Data source used to fetch values for a variable. It can be defined but `null`.
      datasource(datasource) {
        this.internal.datasource = datasource;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.AdHocVariableBuilder = AdHocVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/constantVariableBuilder.gen.js
var require_constantVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/constantVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ConstantVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var ConstantVariableBuilder = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Constant;
        this.internal.hide = dashboard.VariableHide.HideVariable;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      value(query) {
        this.internal.query = query;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.ConstantVariableBuilder = ConstantVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/datasourceVariableBuilder.gen.js
var require_datasourceVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/datasourceVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DatasourceVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var DatasourceVariableBuilder2 = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Datasource;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      type(query) {
        this.internal.query = query;
        return this;
      }
      // Shows current selected variable text/value on the dashboard
      current(current) {
        this.internal.current = current;
        return this;
      }
      // Whether multiple values can be selected or not from variable value list
      multi(multi) {
        this.internal.multi = multi;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Whether all value option is available or not
      includeAll(includeAll) {
        this.internal.includeAll = includeAll;
        return this;
      }
      // Custom all value
      allValue(allValue) {
        this.internal.allValue = allValue;
        return this;
      }
      // Optional field, if you want to extract part of a series name or metric node segment.
      // Named capture groups can be used to separate the display text and value.
      regex(regex) {
        this.internal.regex = regex;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.DatasourceVariableBuilder = DatasourceVariableBuilder2;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/intervalVariableBuilder.gen.js
var require_intervalVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/intervalVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.IntervalVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var IntervalVariableBuilder = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Interval;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      values(query) {
        this.internal.query = query;
        return this;
      }
      // Shows current selected variable text/value on the dashboard
      current(current) {
        this.internal.current = current;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Options that can be selected for a variable.
      options(options) {
        this.internal.options = options;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      // Dynamically calculates interval by dividing time range by the count specified.
      auto(auto) {
        this.internal.auto = auto;
        return this;
      }
      // The minimum threshold below which the step count intervals will not divide the time.
      minInterval(autoMin) {
        this.internal.auto_min = autoMin;
        return this;
      }
      // How many times the current time range should be divided to calculate the value, similar to the Max data points query option.
      // For example, if the current visible time range is 30 minutes, then the auto interval groups the data into 30 one-minute increments.
      stepCount(autoCount) {
        if (!(autoCount > 0)) {
          throw new Error("autoCount must be > 0");
        }
        this.internal.auto_count = autoCount;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.IntervalVariableBuilder = IntervalVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/textBoxVariableBuilder.gen.js
var require_textBoxVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/textBoxVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TextBoxVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var TextBoxVariableBuilder = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Textbox;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      defaultValue(query) {
        this.internal.query = query;
        return this;
      }
      // Shows current selected variable text/value on the dashboard
      current(current) {
        this.internal.current = current;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Options that can be selected for a variable.
      options(options) {
        this.internal.options = options;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.TextBoxVariableBuilder = TextBoxVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/customVariableBuilder.gen.js
var require_customVariableBuilder_gen = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/customVariableBuilder.gen.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CustomVariableBuilder = void 0;
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    var dashboard = tslib_1.__importStar(require_dashboard());
    var CustomVariableBuilder = class {
      constructor(name) {
        this.internal = dashboard.defaultVariableModel();
        this.internal.name = name;
        this.internal.type = dashboard.VariableType.Custom;
      }
      /**
       * Builds the object.
       */
      build() {
        return this.internal;
      }
      // Name of variable
      name(name) {
        this.internal.name = name;
        return this;
      }
      // Optional display name
      label(label) {
        this.internal.label = label;
        return this;
      }
      // Visibility configuration for the variable
      hide(hide) {
        this.internal.hide = hide;
        return this;
      }
      // Description of variable. It can be defined but `null`.
      description(description) {
        this.internal.description = description;
        return this;
      }
      // Query used to fetch values for a variable
      values(query) {
        this.internal.query = query;
        return this;
      }
      // Shows current selected variable text/value on the dashboard
      current(current) {
        this.internal.current = current;
        return this;
      }
      // Whether multiple values can be selected or not from variable value list
      multi(multi) {
        this.internal.multi = multi;
        return this;
      }
      // Allow custom values to be entered in the variable
      allowCustomValue(allowCustomValue) {
        this.internal.allowCustomValue = allowCustomValue;
        return this;
      }
      // Options that can be selected for a variable.
      options(options) {
        this.internal.options = options;
        return this;
      }
      // Whether all value option is available or not
      includeAll(includeAll) {
        this.internal.includeAll = includeAll;
        return this;
      }
      // Custom all value
      allValue(allValue) {
        this.internal.allValue = allValue;
        return this;
      }
      // Additional static options for query variable
      staticOptions(staticOptions) {
        this.internal.staticOptions = staticOptions;
        return this;
      }
      // Ordering of static options in relation to options returned from data source for query variable
      staticOptionsOrder(staticOptionsOrder) {
        this.internal.staticOptionsOrder = staticOptionsOrder;
        return this;
      }
      definition(definition) {
        this.internal.definition = definition;
        return this;
      }
    };
    exports.CustomVariableBuilder = CustomVariableBuilder;
  }
});

// node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/index.js
var require_dashboard = __commonJS({
  "node_modules/.pnpm/@grafana+grafana-foundation-sdk@0.0.21/node_modules/@grafana/grafana-foundation-sdk/dist/dashboard/index.js"(exports) {
    "use strict";
    init_define_process_env();
    Object.defineProperty(exports, "__esModule", { value: true });
    var tslib_1 = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
    tslib_1.__exportStar(require_types_gen3(), exports);
    tslib_1.__exportStar(require_annotationActionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_annotationPermissionBuilder_gen(), exports);
    tslib_1.__exportStar(require_dashboardMetaBuilder_gen(), exports);
    tslib_1.__exportStar(require_timeOptionBuilder_gen(), exports);
    tslib_1.__exportStar(require_thresholdsConfigBuilder_gen(), exports);
    tslib_1.__exportStar(require_fieldColorBuilder_gen(), exports);
    tslib_1.__exportStar(require_actionBuilder_gen(), exports);
    tslib_1.__exportStar(require_fetchOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_infinityOptionsBuilder_gen(), exports);
    tslib_1.__exportStar(require_actionVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_annotationQueryBuilder_gen(), exports);
    tslib_1.__exportStar(require_annotationPanelFilterBuilder_gen(), exports);
    tslib_1.__exportStar(require_annotationTargetBuilder_gen(), exports);
    tslib_1.__exportStar(require_snapshotBuilder_gen(), exports);
    tslib_1.__exportStar(require_annotationEventFieldMappingBuilder_gen(), exports);
    tslib_1.__exportStar(require_timePickerBuilder_gen(), exports);
    tslib_1.__exportStar(require_panelBuilder_gen(), exports);
    tslib_1.__exportStar(require_dashboardBuilder_gen(), exports);
    tslib_1.__exportStar(require_rowBuilder_gen(), exports);
    tslib_1.__exportStar(require_dashboardLinkBuilder_gen(), exports);
    tslib_1.__exportStar(require_queryVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_adHocVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_constantVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_datasourceVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_intervalVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_textBoxVariableBuilder_gen(), exports);
    tslib_1.__exportStar(require_customVariableBuilder_gen(), exports);
  }
});

// apps/dashboards/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component3 = require("@hub/component");

// apps/dashboards/src/cluster-overview.ts
init_define_process_env();
var units = __toESM(require_units(), 1);

// apps/dashboards/src/dashboard.ts
init_define_process_env();
var onCluster = 'cluster=~"$cluster"';
var interval = "$__rate_interval";

// apps/dashboards/src/cluster-overview.ts
var kubeState = `${onCluster},job="kube-state-metrics"`;
var containers = `${onCluster},job="kubelet",metrics_path="/metrics/cadvisor",container!="",image!=""`;
var volumes = `${onCluster},job="kubelet",metrics_path="/metrics"`;
var cpu = `rate(container_cpu_usage_seconds_total{${containers}}[${interval}])`;
var memory = `container_memory_working_set_bytes{${containers}}`;
var allocatable = (resource) => `sum(kube_node_status_allocatable{${kubeState},resource="${resource}"})`;
var clusterOverview = {
  uid: "hub-cluster-overview",
  title: "Cluster overview",
  description: "Whether a cluster is well, and who uses what of it.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Nodes ready",
          description: "Nodes that take pods. Fewer than the cluster has: look at the others.",
          unit: units.Short,
          queries: [
            {
              expr: `sum(kube_node_status_condition{${kubeState},condition="Ready",status="true"})`,
              legend: "ready"
            }
          ]
        },
        {
          kind: "figure",
          title: "CPU in use",
          description: "Of what the nodes can give to pods. Above 80% there is no room for a node that fails.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.7, 0.8],
          queries: [{ expr: `sum(${cpu}) / ${allocatable("cpu")}`, legend: "in use" }]
        },
        {
          kind: "figure",
          title: "Memory in use",
          description: "Of what the nodes can give to pods. Near 100% the kubelet evicts pods.",
          unit: units.PercentUnit,
          max: 1,
          limits: [0.8, 0.9],
          queries: [{ expr: `sum(${memory}) / ${allocatable("memory")}`, legend: "in use" }]
        },
        {
          kind: "figure",
          title: "Containers that crash",
          description: "Containers that wait before they are started again, since they crash. None is right.",
          unit: units.Short,
          limits: [1, 3],
          queries: [
            {
              expr: `sum(kube_pod_container_status_waiting_reason{${kubeState},reason="CrashLoopBackOff"}) or vector(0)`,
              legend: "crashing"
            }
          ]
        }
      ]
    },
    {
      title: "Pods",
      panels: [
        {
          kind: "graph",
          title: "Pods by phase",
          description: "Pending for long: no node has room, or a volume is missing. Failed: evicted, or a Job that gave up.",
          unit: units.Short,
          queries: [{ expr: `sum by (phase) (kube_pod_status_phase{${kubeState}})`, legend: "{{phase}}" }]
        },
        {
          kind: "graph",
          title: "Alerts",
          description: "Alerts that fire. Watchdog, which always fires, is left out.",
          unit: units.Short,
          queries: [
            {
              expr: `sum by (severity, alertname) (ALERTS{${onCluster},alertstate="firing",severity=~"critical|warning"})`,
              legend: "{{severity}}: {{alertname}}"
            }
          ]
        }
      ]
    },
    {
      title: "Who uses it",
      panels: [
        {
          kind: "graph",
          title: "CPU by namespace",
          description: "Cores in use, of the ten namespaces that use most.",
          unit: units.Short,
          queries: [{ expr: `topk(10, sum by (namespace) (${cpu}))`, legend: "{{namespace}}" }]
        },
        {
          kind: "graph",
          title: "Memory by namespace",
          description: "Memory that cannot be taken back, of the ten namespaces that use most.",
          unit: units.BytesIEC,
          queries: [{ expr: `topk(10, sum by (namespace) (${memory}))`, legend: "{{namespace}}" }]
        }
      ]
    },
    {
      title: "Near a limit",
      panels: [
        {
          kind: "graph",
          title: "Memory of containers",
          description: "Share of the limit, of the ten that are nearest. At 100% a container is killed.",
          unit: units.PercentUnit,
          max: 1,
          queries: [
            {
              expr: `topk(10, max by (namespace, pod, container) (${memory}) / on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_resource_limits{${kubeState},resource="memory"} > 0))`,
              legend: "{{namespace}}/{{pod}} {{container}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Volumes",
          description: "Share that is full, of the ten fullest. At 100% whoever writes to it stops.",
          unit: units.PercentUnit,
          max: 1,
          queries: [
            {
              expr: `topk(10, max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{${volumes}}) / on (namespace, persistentvolumeclaim) max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{${volumes}} > 0))`,
              legend: "{{namespace}}/{{persistentvolumeclaim}}"
            }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/config-map.ts
init_define_process_env();
var import_component = require("@hub/component");

// apps/dashboards/src/build-dashboard.ts
init_define_process_env();
var import_common = __toESM(require_common(), 1);
var import_dashboard2 = __toESM(require_dashboard(), 1);
var width = 24;
var heights = { graph: 8, figure: 4 };
var source = { type: "prometheus", uid: "$datasource" };
function buildDashboard({ uid, title, description, variables = [], rows }, options) {
  const dashboard = new import_dashboard2.DashboardBuilder(title).uid(uid).description(description).tags(["llm-analytics-hub"]).readonly().time({ from: `now-${options.range}`, to: "now" }).refresh(options.refresh).tooltip(import_dashboard2.DashboardCursorSync.Crosshair).withVariable(
    new import_dashboard2.DatasourceVariableBuilder("datasource").label("Data source").type("prometheus").current({ selected: true, text: "Prometheus", value: "prometheus" })
  ).withVariable(variable({ name: "cluster", label: "Cluster", query: "label_values(up, cluster)" }));
  for (const one of variables) dashboard.withVariable(variable(one));
  let id = 0;
  for (const row of rows) {
    dashboard.withRow(new import_dashboard2.RowBuilder(row.title).id(++id));
    for (const panel of row.panels) {
      dashboard.withPanel(
        build(panel).id(++id).span(width / row.panels.length).height(heights[panel.kind])
      );
    }
  }
  return dashboard.build();
}
var variable = ({ name, label, query }) => new import_dashboard2.QueryVariableBuilder(name).label(label).datasource(source).query(query).refresh(import_dashboard2.VariableRefresh.OnTimeRangeChanged).sort(import_dashboard2.VariableSort.AlphabeticalAsc).multi(true).includeAll(true).allValue(".*").current({ selected: true, text: "All", value: "$__all" });
var build = (panel) => panel.kind === "graph" ? graph(panel) : figure(panel);
var lines = { fillOpacity: 10 };
var graphOptions = {
  legend: {
    displayMode: import_common.LegendDisplayMode.Table,
    placement: import_common.LegendPlacement.Bottom,
    showLegend: true,
    calcs: ["lastNotNull", "max"]
  },
  tooltip: { mode: import_common.TooltipDisplayMode.Multi, sort: import_common.SortOrder.Descending }
};
var graph = (panel) => common(panel).type("timeseries").options(graphOptions).custom(lines).min(0).targets(panel.queries.map((query, index) => target(query, index, {})));
var figureOptions = {
  graphMode: import_common.BigValueGraphMode.None,
  colorMode: import_common.BigValueColorMode.Value,
  justifyMode: import_common.BigValueJustifyMode.Auto,
  textMode: import_common.BigValueTextMode.Auto,
  wideLayout: true,
  showPercentChange: false,
  percentChangeColorMode: import_common.PercentChangeColorMode.Standard,
  reduceOptions: { calcs: ["lastNotNull"] },
  orientation: import_common.VizOrientation.Auto
};
var figure = (panel) => common(panel).type("stat").options(figureOptions).thresholds(new import_dashboard2.ThresholdsConfigBuilder().mode(import_dashboard2.ThresholdsMode.Absolute).steps(steps(panel.limits))).targets(panel.queries.map((query, index) => target(query, index, { instant: true, range: false })));
function common({ title, description, unit, max }) {
  const panel = new import_dashboard2.PanelBuilder().title(title).description(description).datasource(source).unit(unit);
  return max === void 0 ? panel : panel.max(max);
}
function steps(limits) {
  if (!limits) return [{ color: "text", value: null }];
  const [warning, critical] = limits;
  return warning <= critical ? [
    { color: "green", value: null },
    { color: "yellow", value: warning },
    { color: "red", value: critical }
  ] : [
    { color: "red", value: null },
    { color: "yellow", value: critical },
    { color: "green", value: warning }
  ];
}
function target({ expr, legend }, index, how) {
  const query = {
    datasource: source,
    expr,
    legendFormat: legend,
    refId: String.fromCharCode("A".charCodeAt(0) + index),
    ...how,
    // How the library tells kinds of queries apart; no part of the JSON.
    _implementsDataqueryVariant: () => {
    }
  };
  return { build: () => query };
}

// apps/dashboards/src/config-map.ts
function configMap(scope, dashboard, settings2) {
  (0, import_component.manifest)(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: `dashboard-${dashboard.uid}`,
      namespace: "monitoring",
      labels: { grafana_dashboard: "1" },
      annotations: { grafana_folder: settings2.folder }
    },
    data: { [`${dashboard.uid}.json`]: `${JSON.stringify(buildDashboard(dashboard, settings2), null, 2)}
` }
  });
}

// apps/dashboards/src/ingress.ts
init_define_process_env();
var units2 = __toESM(require_units(), 1);
var requests = (matchers = "") => `rate(nginx_ingress_controller_requests{${onCluster}${matchers}}[${interval}])`;
var known = ',ingress!=""';
var latency = (quantile) => `histogram_quantile(${quantile}, sum by (le, ingress) (rate(nginx_ingress_controller_request_duration_seconds_bucket{${onCluster}${known}}[${interval}])))`;
var certificateDays = `(min by (host) (nginx_ingress_controller_ssl_expire_time_seconds{${onCluster},host!="",host!="_"}) - time()) / 86400`;
var ingress = {
  uid: "hub-ingress-nginx",
  title: "NGINX ingress",
  description: "What comes in from outside: requests, answers, latencies, and how long certificates last.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Requests",
          description: "Requests a second, all Ingresses together, those to unknown hosts too.",
          unit: units2.RequestsPerSecond,
          queries: [{ expr: `sum(${requests()})`, legend: "requests" }]
        },
        {
          kind: "figure",
          title: "Errors",
          description: "Share of the answers that are 5xx, whether the service said so or could not be reached.",
          unit: units2.PercentUnit,
          limits: [0.01, 0.05],
          queries: [
            {
              expr: `(sum(${requests(',status=~"5.."')}) or vector(0)) / (sum(${requests()}) > 0)`,
              legend: "errors"
            }
          ]
        },
        {
          kind: "figure",
          title: "Next certificate to end",
          description: "Days until the first certificate that is served ends. They are renewed 30 days before.",
          unit: units2.Days,
          limits: [30, 7],
          queries: [{ expr: `min(${certificateDays})`, legend: "days left" }]
        }
      ]
    },
    {
      title: "Requests",
      panels: [
        {
          kind: "graph",
          title: "Requests by Ingress",
          description: "Requests a second of each Ingress.",
          unit: units2.RequestsPerSecond,
          queries: [{ expr: `sum by (ingress) (${requests(known)})`, legend: "{{ingress}}" }]
        },
        {
          kind: "graph",
          title: "Requests by code",
          description: "429 are limits that work, 499 callers that went away, 502 to 504 services that did not answer.",
          unit: units2.RequestsPerSecond,
          queries: [{ expr: `sum by (status) (${requests()})`, legend: "{{status}}" }]
        }
      ]
    },
    {
      title: "Latencies and certificates",
      panels: [
        {
          kind: "graph",
          title: "Latency by Ingress",
          description: "95 of 100 requests are answered within this time, the service's own included.",
          unit: units2.Seconds,
          queries: [{ expr: latency(0.95), legend: "{{ingress}} 95%" }]
        },
        {
          kind: "graph",
          title: "Days to the end of certificates",
          description: "Of the certificates that are served, by host. A line that falls below 30 is not renewed.",
          unit: units2.Days,
          queries: [{ expr: certificateDays, legend: "{{host}}" }]
        }
      ]
    },
    {
      title: "Controller",
      panels: [
        {
          kind: "graph",
          title: "Connections by state",
          description: "Many that wait are clients that keep theirs open; many that read or write are slow ones.",
          unit: units2.Short,
          queries: [
            {
              expr: `sum by (state) (nginx_ingress_controller_nginx_process_connections{${onCluster}})`,
              legend: "{{state}}"
            }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/kafka.ts
init_define_process_env();
var units3 = __toESM(require_units(), 1);
var kafka = `${onCluster},job="kafka"`;
var group = "consumergroup, topic";
var produced = `kafka_topic_partition_current_offset{${kafka}}`;
var consumed = `sum by (${group}) (rate(kafka_consumergroup_current_offset{${kafka}}[${interval}]))`;
var lag = `kafka_consumergroup_lag{${kafka}}`;
var kafkaDashboard = {
  uid: "hub-kafka",
  title: "Kafka",
  description: "Messages that come in and go out, and how far consumers are behind.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Messages in",
          description: "Messages a second that are written, all topics together.",
          unit: units3.MessagesPerSecond,
          queries: [{ expr: `sum(rate(${produced}[${interval}]))`, legend: "in" }]
        },
        {
          kind: "figure",
          title: "Lag",
          description: "Messages that some group has not read yet, all groups together.",
          unit: units3.Short,
          queries: [{ expr: `sum(${lag})`, legend: "unread" }]
        },
        {
          kind: "figure",
          title: "Under-replicated partitions",
          description: "Partitions with fewer copies than they should have. More than none for long: a broker is away.",
          unit: units3.Short,
          limits: [1, 10],
          queries: [
            {
              expr: `sum(kafka_topic_partition_under_replicated_partition{${kafka}})`,
              legend: "under-replicated"
            }
          ]
        },
        {
          kind: "figure",
          title: "Partitions",
          description: "Partitions of all topics. More consumers of a group than its topic has partitions do nothing.",
          unit: units3.Short,
          queries: [{ expr: `count(${produced})`, legend: "partitions" }]
        }
      ]
    },
    {
      title: "Messages",
      panels: [
        {
          kind: "graph",
          title: "Messages in, by topic",
          description: "Messages a second that are written to each topic.",
          unit: units3.MessagesPerSecond,
          queries: [{ expr: `sum by (topic) (rate(${produced}[${interval}]))`, legend: "{{topic}}" }]
        },
        {
          kind: "graph",
          title: "Messages out, by consumer group",
          description: "Messages a second that each group has done with. Below what comes in, its lag grows.",
          unit: units3.MessagesPerSecond,
          queries: [{ expr: consumed, legend: "{{consumergroup}}: {{topic}}" }]
        }
      ]
    },
    {
      title: "Lag",
      panels: [
        {
          kind: "graph",
          title: "Consumer lag",
          description: "Messages that each group has not read yet. KafkaConsumerLagGrowing warns where it grows.",
          unit: units3.Short,
          queries: [{ expr: `sum by (${group}) (${lag})`, legend: "{{consumergroup}}: {{topic}}" }]
        },
        {
          kind: "graph",
          title: "Time behind",
          description: "How long each group would need for its lag at its present pace, if nothing more came in.",
          unit: units3.Seconds,
          queries: [
            {
              expr: `sum by (${group}) (${lag}) / (${consumed} > 0)`,
              legend: "{{consumergroup}}: {{topic}}"
            }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/llm-analytics-api.ts
init_define_process_env();
var units4 = __toESM(require_units(), 1);
var rate = `namespace_service:http_requests:rate5m{${onCluster}}`;
var rateByCode = `namespace_service_code:http_requests:rate5m{${onCluster}}`;
var errorRatio = `namespace_service:http_requests_errors:ratio_rate5m{${onCluster}}`;
var latency2 = (percentile) => `max by (service) (namespace_service:http_request_duration_seconds:p${percentile}_5m{${onCluster}})`;
var llmAnalyticsApi = {
  uid: "hub-llm-analytics-api",
  title: "LLM Analytics API",
  description: "How the API does for whoever calls it: requests, errors, latencies, each over five minutes.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Requests",
          description: "Requests a second, all pods together.",
          unit: units4.RequestsPerSecond,
          queries: [{ expr: `sum by (service) (${rate})`, legend: "{{service}}" }]
        },
        {
          kind: "figure",
          title: "Errors",
          description: "Share of the answers that are 5xx. Above 5% ApiHighErrorRate fires.",
          unit: units4.PercentUnit,
          limits: [0.01, 0.05],
          queries: [{ expr: `max by (service) (${errorRatio})`, legend: "{{service}}" }]
        },
        {
          kind: "figure",
          title: "Latency at 95%",
          description: "95 of 100 requests are answered within this time.",
          unit: units4.Seconds,
          queries: [{ expr: latency2(95), legend: "{{service}}" }]
        }
      ]
    },
    {
      title: "Requests",
      panels: [
        {
          kind: "graph",
          title: "Requests by code",
          description: "4xx are the callers' mistakes, 5xx are ours.",
          unit: units4.RequestsPerSecond,
          queries: [{ expr: `sum by (code) (${rateByCode})`, legend: "{{code}}" }]
        },
        {
          kind: "graph",
          title: "Share of errors",
          description: "Share of the answers that are 5xx. Above 5% for five minutes ApiHighErrorRate fires.",
          unit: units4.PercentUnit,
          queries: [{ expr: `max by (service) (${errorRatio})`, legend: "{{service}}" }]
        }
      ]
    },
    {
      title: "Latencies",
      panels: [
        {
          kind: "graph",
          title: "Latency",
          description: "Half, 95 and 99 of 100 requests are answered within these times. When only the last grows, few are hit.",
          unit: units4.Seconds,
          queries: [50, 95, 99].map((percentile) => ({
            expr: latency2(percentile),
            legend: `{{service}} ${percentile}%`
          }))
        }
      ]
    }
  ]
};

// apps/dashboards/src/redis.ts
init_define_process_env();
var units5 = __toESM(require_units(), 1);
var redis = `${onCluster},job="redis"`;
var perSecond = (counter) => `rate(${counter}{${redis}}[${interval}])`;
var hits = perSecond("redis_keyspace_hits_total");
var misses = perSecond("redis_keyspace_misses_total");
var used = `redis_memory_used_bytes{${redis}}`;
var usedShare = `${used} / (redis_memory_max_bytes{${redis}} > 0)`;
var hitRate = (labels) => `sum${labels} (${hits}) / (sum${labels} (${hits}) + sum${labels} (${misses}) > 0)`;
var redisDashboard = {
  uid: "hub-redis",
  title: "Redis",
  description: "What Redis does, how often it has what is asked for, and how full it is.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Commands",
          description: "Commands a second, all instances together.",
          unit: units5.OpsPerSecond,
          queries: [{ expr: `sum(${perSecond("redis_commands_processed_total")})`, legend: "commands" }]
        },
        {
          kind: "figure",
          title: "Hit rate",
          description: "Share of the keys asked for that were there. Of a cache, below 80% is worth a look.",
          unit: units5.PercentUnit,
          max: 1,
          limits: [0.8, 0.5],
          queries: [{ expr: hitRate(""), legend: "hits" }]
        },
        {
          kind: "figure",
          title: "Memory in use",
          description: "Share of maxmemory, of the fullest instance. Without maxmemory there is no figure.",
          unit: units5.PercentUnit,
          max: 1,
          limits: [0.8, 0.9],
          queries: [{ expr: `max(${usedShare})`, legend: "in use" }]
        }
      ]
    },
    {
      title: "Work",
      panels: [
        {
          kind: "graph",
          title: "Commands by instance",
          description: "Commands a second. One instance far above the others: clients that do not spread.",
          unit: units5.OpsPerSecond,
          queries: [
            {
              expr: `sum by (namespace, instance) (${perSecond("redis_commands_processed_total")})`,
              legend: "{{namespace}}/{{instance}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Hit rate by namespace",
          description: "Share of the keys asked for that were there. It falls when keys are dropped for lack of memory.",
          unit: units5.PercentUnit,
          max: 1,
          queries: [{ expr: hitRate(" by (namespace)"), legend: "{{namespace}}" }]
        }
      ]
    },
    {
      title: "Memory",
      panels: [
        {
          kind: "graph",
          title: "Memory by instance",
          description: "What the keys and the clients' buffers take.",
          unit: units5.BytesIEC,
          queries: [{ expr: `max by (namespace, instance) (${used})`, legend: "{{namespace}}/{{instance}}" }]
        },
        {
          kind: "graph",
          title: "Memory of maxmemory",
          description: "Above 90% RedisMemoryHigh warns; at 100% keys are dropped or writes refused.",
          unit: units5.PercentUnit,
          max: 1,
          queries: [
            { expr: `max by (namespace, instance) (${usedShare})`, legend: "{{namespace}}/{{instance}}" }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/rollouts.ts
init_define_process_env();
var units6 = __toESM(require_units(), 1);
var ring = "label_hub_llm_analytics_io_ring";
var component = "label_hub_llm_analytics_io_component";
var release = "label_hub_llm_analytics_io_release";
var cluster = "label_hub_llm_analytics_io_cluster";
var info = (matchers = "") => `argocd_app_info{${onCluster}${matchers}}`;
var withLabels = (expr, ...labels) => `${expr} * on (name) group_left (${labels.join(", ")}) max by (name, ${labels.join(", ")}) (argocd_app_labels{${onCluster}})`;
var applications = (state, matchers = "") => `max by (name, ${state}) (${info(matchers)})`;
var syncs = (matchers = "") => `increase(argocd_app_sync_total{${onCluster}${matchers}}[1h])`;
var rollouts = {
  uid: "hub-rollouts",
  title: "Rollouts of the fleet",
  description: "How a change goes through the rings, as the Argo CD of this hub sees it.",
  variables: [
    {
      name: "component",
      label: "Component",
      query: `label_values(argocd_app_labels, ${component})`
    }
  ],
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Applications",
          description: "Applications of this hub: one of each cluster, and one of each of its components.",
          unit: units6.Short,
          queries: [{ expr: `count(${applications("health_status")})`, legend: "Applications" }]
        },
        {
          kind: "figure",
          title: "Not Synced",
          description: "Applications that are not yet as Git wants them. Some while a rollout runs, none afterwards.",
          unit: units6.Short,
          limits: [1, 20],
          queries: [
            {
              expr: `count(${applications("sync_status", ',sync_status!="Synced"')}) or vector(0)`,
              legend: "not Synced"
            }
          ]
        },
        {
          kind: "figure",
          title: "Degraded",
          description: "Applications that do not work. A rollout waits for them.",
          unit: units6.Short,
          limits: [1, 5],
          queries: [
            {
              expr: `count(${applications("health_status", ',health_status="Degraded"')}) or vector(0)`,
              legend: "Degraded"
            }
          ]
        },
        {
          kind: "figure",
          title: "Syncs that failed",
          description: "In the last hour.",
          unit: units6.Short,
          limits: [1, 10],
          queries: [{ expr: `sum(${syncs(',phase=~"Error|Failed"')}) or vector(0)`, legend: "failed" }]
        }
      ]
    },
    {
      title: "Rings",
      panels: [
        {
          kind: "graph",
          title: "Not Synced, by ring",
          description: "One hill after the other, in the order of the rings: that is a rollout. One that stays is stuck.",
          unit: units6.Short,
          queries: [
            {
              expr: `sum by (${ring}) (${withLabels(applications("sync_status", ',sync_status!="Synced"'), ring)})`,
              legend: `{{${ring}}}`
            }
          ]
        },
        {
          kind: "graph",
          title: "Not Healthy, by ring",
          description: "Progressing while a change goes in. Degraded or Missing for long holds back the rings after it.",
          unit: units6.Short,
          queries: [
            {
              expr: `sum by (${ring}, health_status) (${withLabels(applications("health_status", ',health_status!="Healthy"'), ring)})`,
              legend: `{{${ring}}}: {{health_status}}`
            }
          ]
        }
      ]
    },
    {
      title: "What moves",
      panels: [
        {
          kind: "graph",
          title: "Clusters by release",
          description: "How many clusters run which release of the chosen components: one line rises as another falls.",
          unit: units6.Short,
          queries: [
            {
              expr: `count by (${component}, ${release}) (max by (name, ${component}, ${release}) (argocd_app_labels{${onCluster},${component}=~"$component",${component}!=""}))`,
              legend: `{{${component}}} {{${release}}}`
            }
          ]
        },
        {
          kind: "graph",
          title: "Syncs",
          description: "Syncs in an hour by how they ended. Failed ones are tried again.",
          unit: units6.Short,
          queries: [{ expr: `sum by (phase) (${syncs()})`, legend: "{{phase}}" }]
        }
      ]
    },
    {
      title: "What holds it up",
      panels: [
        {
          kind: "graph",
          title: "Applications that are not Healthy, by cluster",
          description: "The clusters to look at. `hubctl status <cluster>` says what each of them waits for.",
          unit: units6.Short,
          queries: [
            {
              expr: `sum by (${cluster}) (${withLabels(applications("health_status", ',health_status!="Healthy"'), cluster)})`,
              legend: `{{${cluster}}}`
            }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  folder: import_zod.z.string().regex(/^[^/\\]+$/, "must be the name of a folder, without slashes").default("LLM Analytics Hub").describe("Folder of Grafana that has the dashboards."),
  range: (0, import_component2.duration)().default("6h").describe("How far back they look when they are opened, with its unit."),
  refresh: (0, import_component2.duration)().default("1m").describe("How often an open one asks again, with its unit.")
});

// apps/dashboards/src/timescaledb.ts
init_define_process_env();
var units7 = __toESM(require_units(), 1);
var database = `${onCluster},job="timescaledb"`;
var pooler = `${onCluster},job="pgbouncer"`;
var perSecond2 = (counter) => `rate(${counter}{${database}}[${interval}])`;
var seconds = perSecond2("pg_stat_statements_seconds_total");
var calls = perSecond2("pg_stat_statements_calls_total");
var read = perSecond2("pg_stat_database_blks_read");
var hit = perSecond2("pg_stat_database_blks_hit");
var connectionShare = `sum by (namespace, instance) (pg_stat_database_numbackends{${database}}) / on (namespace, instance) max by (namespace, instance) (pg_settings_max_connections{${database}} - pg_settings_superuser_reserved_connections{${database}})`;
var timescaledb = {
  uid: "hub-timescaledb",
  title: "TimescaleDB",
  description: "How long queries take, which take most, and who holds connections.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Connections in use",
          description: "Of those that are there for everybody. At 100% new ones are refused.",
          unit: units7.PercentUnit,
          max: 1,
          limits: [0.75, 0.9],
          queries: [{ expr: `max(${connectionShare})`, legend: "in use" }]
        },
        {
          kind: "figure",
          title: "Mean query time",
          description: "Of all queries. Needs pg_stat_statements in the database and in the exporter.",
          unit: units7.Seconds,
          queries: [{ expr: `sum(${seconds}) / (sum(${calls}) > 0)`, legend: "mean" }]
        },
        {
          kind: "figure",
          title: "Longest transaction",
          description: "The one that works for the longest time. Long ones hold locks and keep vacuum from its work.",
          unit: units7.Seconds,
          limits: [300, 1800],
          queries: [
            { expr: `max(pg_stat_activity_max_tx_duration{${database},state="active"})`, legend: "longest" }
          ]
        },
        {
          kind: "figure",
          title: "Cache hits",
          description: "Share of the blocks that were in memory. Below 95% more memory or an index may help.",
          unit: units7.PercentUnit,
          max: 1,
          limits: [0.95, 0.9],
          queries: [{ expr: `sum(${hit}) / (sum(${hit} + ${read}) > 0)`, legend: "hits" }]
        }
      ]
    },
    {
      title: "Queries",
      panels: [
        {
          kind: "graph",
          title: "Mean query time by database",
          description: "It grows with load, with missing indexes and with locks.",
          unit: units7.Seconds,
          queries: [
            {
              expr: `sum by (datname) (${seconds}) / (sum by (datname) (${calls}) > 0)`,
              legend: "{{datname}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Queries that take most",
          description: "Seconds that each takes of a second, of the ten that take most. pg_stat_statements has the text by its id.",
          unit: units7.Short,
          queries: [
            { expr: `topk(10, sum by (queryid, datname) (${seconds}))`, legend: "{{datname}} {{queryid}}" }
          ]
        }
      ]
    },
    {
      title: "Connections",
      panels: [
        {
          kind: "graph",
          title: "Connections by state",
          description: "Many that are idle: pools larger than they need be. Idle in transaction: somebody forgets to end it.",
          unit: units7.Short,
          queries: [
            {
              expr: `sum by (datname, state) (pg_stat_activity_count{${database}})`,
              legend: "{{datname}}: {{state}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Connections in use by instance",
          description: "Above 90% for five minutes DatabaseConnectionsExhausted fires.",
          unit: units7.PercentUnit,
          max: 1,
          queries: [{ expr: connectionShare, legend: "{{namespace}}/{{instance}}" }]
        }
      ]
    },
    {
      title: "Pooler",
      panels: [
        {
          kind: "graph",
          title: "Clients that wait",
          description: "Clients of PgBouncer that wait for a connection. None is right; those that wait for long fail.",
          unit: units7.Short,
          queries: [
            {
              expr: `sum by (database) (pgbouncer_pools_client_waiting_connections{${pooler}})`,
              legend: "{{database}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Idle connections",
          description: "Connections of PgBouncer to the database that nobody uses. At none the next client waits.",
          unit: units7.Short,
          queries: [
            {
              expr: `sum by (database) (pgbouncer_pools_server_idle_connections{${pooler}})`,
              legend: "{{database}}"
            }
          ]
        }
      ]
    },
    {
      title: "Work",
      panels: [
        {
          kind: "graph",
          title: "Transactions",
          description: "Transactions a second, those that were rolled back among them.",
          unit: units7.OpsPerSecond,
          queries: [
            {
              expr: `sum by (datname) (${perSecond2("pg_stat_database_xact_commit")} + ${perSecond2("pg_stat_database_xact_rollback")})`,
              legend: "{{datname}}"
            }
          ]
        },
        {
          kind: "graph",
          title: "Longest transaction by database",
          description: "How long the one has worked that began first.",
          unit: units7.Seconds,
          queries: [
            {
              expr: `max by (datname) (pg_stat_activity_max_tx_duration{${database},state="active"})`,
              legend: "{{datname}}"
            }
          ]
        }
      ]
    }
  ]
};

// apps/dashboards/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "dashboards",
  description: "Grafana dashboards: cluster, API, Kafka, Redis, TimescaleDB, ingress, and rollouts on a hub.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "kube-prometheus-stack", "monitoring-content"],
  settings,
  manifests: (scope, cluster2, settings2) => {
    for (const dashboard of dashboardsOf(cluster2)) configMap(scope, dashboard, settings2);
  },
  checks: (cluster2) => dashboardsOf(cluster2).map(({ uid, title }) => ({
    kind: "exists",
    object: { apiVersion: "v1", kind: "ConfigMap", namespace: "monitoring", name: `dashboard-${uid}` },
    proves: `Grafana is given the dashboard ${title}.`
  })),
  argo: { removal: "delete" }
});
var dashboardsOf = (cluster2) => [
  clusterOverview,
  llmAnalyticsApi,
  kafkaDashboard,
  redisDashboard,
  timescaledb,
  ...cluster2.runs("ingress-nginx") ? [ingress] : [],
  ...cluster2.runs("argo-cd") ? [rollouts] : []
];
